/** Written by `npm run web:client` from the OpenAPI document of the API; not to be changed by hand. */

export interface paths {
  '/api/absences': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Who is away: oneself, and those for whom one may say so */
    get: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Absences that are not over, the first to begin first */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['AbsenceList']
          }
        }
      }
    }
    put?: never
    /** Say that somebody is away, and who stands in */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['NewAbsence']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        201: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['AbsenceChanged']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/absences/{id}/deputy': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Say who stands in from now on */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['DeputyBody']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['AbsenceChanged']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/absences/{id}/end': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** End an absence now, or take it back */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': Record<string, never> | null
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['AbsenceChanged']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/absences/cover': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Who could stand in, and for which of the open tasks */
    get: {
      parameters: {
        query?: {
          /** @description The id of a person */
          person?: string
          /** @description A day, Asia/Shanghai */
          until?: string
        }
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What happens to the tasks of who is away */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Cover']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/absences/people': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** For whom one may say that they are away */
    get: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description For whom one may say that they are away: oneself, and who one answers for */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['AbsencePeople']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/account/channels': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Choose how I am notified */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            /** @enum {unknown} */
            notifyBy: 'email' | 'sms' | 'both'
          }
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': {
              success: boolean
            }
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/account/contact': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** How I am reached */
    get: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description How the signed-in person is reached */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['ContactWays']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/account/email': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Have a link mailed to an address, to add it to my account */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            /** Format: email */
            email: string
            /** @enum {unknown} */
            language: 'zh' | 'en'
          }
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': {
              success: boolean
            }
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/account/email/confirm': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Add an address by the link that came to it */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            token: string
          }
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': {
              success: boolean
            }
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/account/phone': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Have a code sent to a number, to add it to my account */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            /** @enum {unknown} */
            language: 'zh' | 'en'
            /** @description A mobile number of the mainland, as it is typed */
            phone: string
          }
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': {
              success: boolean
            }
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/account/phone/confirm': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Add a number by the code that came to it */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            /** @description The six digits of the SMS */
            code: string
            /** @description A mobile number of the mainland, as it is typed */
            phone: string
          }
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': {
              success: boolean
            }
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/adoptions': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Which limits and calendar each region counts its new cases by, and from when */
    get: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Which limits and calendar each region counts its new cases by, and from when */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['AdoptionList']
          }
        }
      }
    }
    put?: never
    /** Adopt limits and a calendar for a region or the whole company, from a day on */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['NewAdoption']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        201: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Adoption']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/audit': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** What was done to the house as a whole, the newest first */
    get: {
      parameters: {
        query?: {
          /** @description nextCursor of the page before */
          cursor?: string
          /** @description Items a page; 50 where absent */
          limit?: number
        }
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was done to the house as a whole, the newest first */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['AuditList']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/auth/deadlines.ics': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The deadlines of whom the link was made for, as a calendar (RFC 5545): no names, no addresses */
    get: {
      parameters: {
        query: {
          token: string
        }
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description text/calendar: METHOD:PUBLISH, hours of Asia/Shanghai */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': string
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/auth/get-session': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The present session, null without one */
    get: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': {
              session: {
                /** Format: date-time */
                expiresAt: string
              }
              user: {
                email: string | null
                id: string
                name: string
              }
            } | null
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/auth/openid': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Whether the company has its own sign-in */
    get: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['OpenidOffer']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/auth/openid/begin': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Go to the company’s own sign-in */
    get: {
      parameters: {
        query?: {
          /** @description The page of ours to go on to afterwards */
          to?: string
        }
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Go to the address in `Location` */
        302: {
          headers: {
            [name: string]: unknown
          }
          content?: never
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/auth/openid/callback': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Where the company’s own sign-in sends a browser back to */
    get: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Go to the address in `Location` */
        302: {
          headers: {
            [name: string]: unknown
          }
          content?: never
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/auth/openid/invitation': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Accept an invitation by the company’s own sign-in, in place of a password */
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['AcceptByOpenid']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['ProviderAddress']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/auth/passkey': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Sign in with a passkey */
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['PasskeyShown']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': {
              success: boolean
            }
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/auth/passkey/options': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** What to ask an authenticator for a sign-in with a passkey */
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': Record<string, never> | null
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['PasskeyOptions']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/auth/phone-code': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Have a code of six digits sent by SMS, to register, sign in or set a password */
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            /** @enum {unknown} */
            language: 'zh' | 'en'
            /** @description A mobile number of the mainland, as it is typed */
            phone: string
          }
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': {
              success: boolean
            }
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/auth/progress': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** The progress that a link shows; a wrong, an expired and a revoked link are answered alike */
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            token: string
          }
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description How far a case is: no names, no address, no files, no figures */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Progress']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/auth/register/email': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Have a link to register mailed; the answer is the same for an address that has an account */
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            /** Format: email */
            email: string
            /** @enum {unknown} */
            language: 'zh' | 'en'
            /** @description The version of the terms that are agreed to */
            termsVersion: string
          }
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': {
              success: boolean
            }
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/auth/register/email/confirm': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Make the account by the link of a mail, once, and sign in */
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            name: string
            password: string
            token: string
          }
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': {
              success: boolean
            }
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/auth/register/phone': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Make an account by the code of an SMS and sign in; a number that has one signs in to it */
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            /** @description The six digits of the SMS */
            code: string
            /** @enum {unknown} */
            language: 'zh' | 'en'
            name: string
            password: string | null
            /** @description A mobile number of the mainland, as it is typed */
            phone: string
            /** @description The version of the terms that are agreed to */
            termsVersion: string
          }
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': {
              success: boolean
            }
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/auth/registration': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** What registering asks for */
    get: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What registering asks for now */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Registration']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/auth/request-password-reset': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Have a link to set a new password mailed; the answer is the same for an address that nobody has */
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            /** Format: email */
            email: string
          }
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': {
              success: boolean
            }
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/auth/reset-password': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Set a password by the link of a mail, once; all sessions of that person end */
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            newPassword: string
            token: string
          }
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': {
              success: boolean
            }
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/auth/reset-password/phone': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Set a password by the code of an SMS; all sessions of that person end */
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            /** @description The six digits of the SMS */
            code: string
            newPassword: string
            /** @description A mobile number of the mainland, as it is typed */
            phone: string
          }
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': {
              success: boolean
            }
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/auth/second-factor': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Sign in with the second factor, after the password */
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['SecondFactorShown']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': {
              success: boolean
            }
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/auth/sign-in/email': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Sign in */
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            /** Format: email */
            email: string
            password: string
            rememberMe?: boolean
          }
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': {
              user: {
                email: string | null
                id: string
                name: string
              }
            }
          }
        }
        /** @description The password was right; a second factor is needed */
        202: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['SecondFactorAsked']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/auth/sign-in/phone': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Sign in with a number and a password */
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            password: string
            /** @description A mobile number of the mainland, as it is typed */
            phone: string
          }
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': {
              user: {
                email: string | null
                id: string
                name: string
              }
            }
          }
        }
        /** @description The password was right; a second factor is needed */
        202: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['SecondFactorAsked']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/auth/sign-in/phone-code': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Sign in by the code of an SMS */
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            /** @description The six digits of the SMS */
            code: string
            /** @description A mobile number of the mainland, as it is typed */
            phone: string
          }
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': {
              success: boolean
            }
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/auth/sign-out': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Sign out */
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': Record<string, never> | null
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': {
              success: boolean
            }
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/board': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * What is open, due, late and stopped, by party, step, rung and region
     * @description Of the caller's scope: a region, a department, one's own customers. Work lists take the same filters.
     */
    get: {
      parameters: {
        query?: {
          category?: 'lv-residential' | 'lv-other' | 'hv-single' | 'hv-dual'
          green?: boolean
          region?: string
        }
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What is open in the reader’s scope, counted by party, step, rung and region */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Board']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/bulk': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** One action on many tasks, case by case; each row says what became of it */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['Bulk']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['BulkAnswer']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/bulk/preview': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** What one action on many tasks would meet now; writes nothing */
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['BulkPreview']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['BulkPreviewAnswer']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/business-time': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Business time now */
    get: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Business time now, by the server; browsers have no say in it */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['BusinessTime']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/calendars': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Versions of the working calendar */
    get: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Versions, the newest first */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['VersionList']
          }
        }
      }
    }
    put?: never
    /** Publish a calendar; new cases take it */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['NewCalendar']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        201: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Published']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/calendars/{version}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** A version of the calendar */
    get: {
      parameters: {
        query?: never
        header?: never
        path: {
          /** @description Name of a version; it never changes once it is published */
          version: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['CalendarVersion']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/calendars/{version}/years/{year}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** A year of a version of the calendar, day by day */
    get: {
      parameters: {
        query?: never
        header?: never
        path: {
          /** @description Name of a version; it never changes once it is published */
          version: string
          year: number
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description A year of the working calendar, day by day */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['CalendarYear']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/calendars/current': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The calendar that new cases take */
    get: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['CalendarVersion']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/calendars/current/years/{year}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** A year of the calendar that new cases take, day by day */
    get: {
      parameters: {
        query?: never
        header?: never
        path: {
          year: number
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description A year of the working calendar, day by day */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['CalendarYear']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/calendars/preview': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** What a calendar would change; writes nothing */
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['CalendarPreviewed']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What a calendar would change */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['CalendarPreview']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/calendars/provisional-years': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Years without a holiday notice into which open cases reach */
    get: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Years without a holiday notice into which open cases reach */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['ProvisionalYears']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The cases that the caller may see */
    get: {
      parameters: {
        query?: {
          category?: 'lv-residential' | 'lv-other' | 'hv-single' | 'hv-dual'
          /** @description nextCursor of the page before */
          cursor?: string
          /** @description Documents were demanded that the list did not name */
          flagged?: boolean
          green?: boolean
          /** @description The plan lapsed, and no new one was asked for yet */
          lapsed?: boolean
          /** @description Items a page; 50 where absent */
          limit?: number
          /** @description The caller has an open task in it */
          owed?: boolean
          /** @description Words that must all occur: parts of number, customer or address, digits of a telephone number */
          search?: string
          /** @description -submittedAt where absent; - is descending; owed: the caller's own open tasks first, by due instant */
          sort?: 'caseNo' | '-caseNo' | 'submittedAt' | '-submittedAt' | 'lastAt' | '-lastAt' | 'owed'
          status?: 'in-progress' | 'withdrawn' | 'completed' | 'closed'
          suspended?: boolean
        }
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['CaseList']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Where a case stands */
    get: {
      parameters: {
        query?: never
        header?: never
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Where a case stands */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['CasePage']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/agents': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The agents of a case; an agent sees the own authorisation alone */
    get: {
      parameters: {
        query?: never
        header?: never
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The agents of a case, the last authorised first */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['AgentList']
          }
        }
      }
    }
    put?: never
    /** Authorise somebody to act for the customer of a case */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['NewAgent']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        201: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['CompanyChanged']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/agents/{id}/revoke': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** End an authorisation at once */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
          id: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': Record<string, never> | null
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['CompanyChanged']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/application': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** What was applied for, as far as the caller may know it, and what survey and plan found otherwise */
    get: {
      parameters: {
        query?: never
        header?: never
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was applied for, as far as the reader may know it */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['ApplicationSheet']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/appointments.ics': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The visits of a case that are still to come, as a calendar file (RFC 5545) */
    get: {
      parameters: {
        query?: never
        header?: never
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description text/calendar: METHOD:PUBLISH, hours of Asia/Shanghai */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': string
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/ask-validity': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Ask for a longer validity of the plan */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['AskValidity']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The effect stands in the log of the case at this sequence number */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Written']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/change-plan': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Change a replied plan 方案变更 */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['ChangePlan']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The effect stands in the log of the case at this sequence number */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Written']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/clocks/{clockId}/explanation': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** A deadline, day by day */
    get: {
      parameters: {
        query?: never
        header?: never
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
          clockId: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description A deadline, day by day */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Explanation']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/comments': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** What was written in a case: comments, reasons, conditions, defects */
    get: {
      parameters: {
        query?: {
          /** @description nextCursor of the page before */
          cursor?: string
          /** @description Items a page; 100 where absent */
          limit?: number
        }
        header?: never
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['CommentList']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/copies': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Who was sent a copy of a case, and when they read it */
    get: {
      parameters: {
        query?: never
        header?: never
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['CopiesOfCase']
          }
        }
      }
    }
    put?: never
    /**
     * Send colleagues a copy of a case 抄送
     * @description They read the case from then on, also after a return and when it is over, until it is withdrawn.
     */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['SendCopies']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        201: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['CopiesSent']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/copies/colleagues': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Who can be sent a copy of a case */
    get: {
      parameters: {
        query?: never
        header?: never
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The staff who can be sent a copy */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Copyable']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/course': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The course of a case: planned, actual and stopped, task by task */
    get: {
      parameters: {
        query?: never
        header?: never
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Planned, actual and stopped, for a chart of the case over time */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['CaseCourse']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/documents': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The documents of a case or of an own draft, the oldest first */
    get: {
      parameters: {
        query?: never
        header?: never
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': {
              items: components['schemas']['DocumentLine'][]
            }
          }
        }
      }
    }
    put?: never
    /** Add a document: .csv .docx .dwg .heic .heif .hif .jfif .jpe .jpeg .jpg .ofd .pdf .png .tif .tiff .txt .xlsx */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'multipart/form-data': {
            /** Format: binary */
            file: string
            /** @description Not for the customer; where absent, of staff all but letters are. The house alone may say so */
            internal?: string
            /** @enum {unknown} */
            kind:
              | 'identity'
              | 'business-licence'
              | 'property-proof'
              | 'equipment-list'
              | 'site-plan'
              | 'access-system-design'
              | 'project-approval'
              | 'important-customer-proof'
              | 'generation-description'
              | 'design-drawings'
              | 'protection-settings'
              | 'own-source-design'
              | 'payment-proof'
              | 'completion-drawings'
              | 'test-report'
              | 'defect-evidence'
              | 'permit'
              | 'force-majeure-proof'
              | 'supply-plan'
              | 'contract'
              | 'authorisation-letter'
              | 'photo'
              | 'other'
          }
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description A file of a case; never changed */
        201: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Document']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/events': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The log of a case, from its beginning */
    get: {
      parameters: {
        query?: {
          /** @description nextCursor of the page before */
          cursor?: string
          /** @description Items a page; 100 where absent */
          limit?: number
        }
        header?: never
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['EventList']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/green-channel': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Admit to the green channel 绿色通道 */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['AdmitGreen']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The effect stands in the log of the case at this sequence number */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Written']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/green-channel/leave': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Take out of the green channel */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['MaybeRemark'] | null
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The effect stands in the log of the case at this sequence number */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Written']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/item-owners': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Who may settle an item of this case */
    get: {
      parameters: {
        query?: never
        header?: never
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Who may settle an item of this case */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['ItemOwners']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/items': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The problem items of a case */
    get: {
      parameters: {
        query?: never
        header?: never
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['ItemsOfCase']
          }
        }
      }
    }
    put?: never
    /** Raise a problem item 协调事项 */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['RaiseItem']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The item has this version now */
        201: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['ItemWritten']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/progress-links': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The links to the progress of a case */
    get: {
      parameters: {
        query?: never
        header?: never
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The links to the progress of a case, the newest first */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['ProgressLinks']
          }
        }
      }
    }
    put?: never
    /** Make a link to the progress of a case, for 90 days; its token is given here alone */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': Record<string, never> | null
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        201: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': {
              id: string
              token: string
            }
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/progress-links/{id}/revoke': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** End a link to the progress of a case */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
          id: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': Record<string, never> | null
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': {
              id: string
            }
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/readers': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Who of the staff has read this case: for supervision and audit by name, for the customer by department */
    get: {
      parameters: {
        query?: {
          /** @description nextCursor of the page before */
          cursor?: string
          /** @description Items a page; 100 where absent */
          limit?: number
        }
        header?: never
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Who read a case, by day and way; `person` is null for customers */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['ReaderList']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/request-again': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Ask for a new plan after a lapse */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['MaybeRemark'] | null
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The effect stands in the log of the case at this sequence number */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Written']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/resume': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Resume a suspended case 恢复 */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['MaybeRemark'] | null
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The effect stands in the log of the case at this sequence number */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Written']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/stream': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Says when a case has moved on */
    get: {
      parameters: {
        query?: never
        header?: {
          /** @description The id last received; browsers send it by themselves when they come again */
          'last-event-id'?: string
        }
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Server-sent events `event: case`, `data: {"caseNo": "2026-000001", "seq": 12}`: the log of the case goes up to there. The first comes at once. Comes again by itself after a break, with what was missed. `event: reset` says that this cannot be told any more: read all again. Ends with the session; a heartbeat comes every 15 s. */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'text/event-stream': string
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/suspend': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Suspend a case 中止 */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['Reason']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The effect stands in the log of the case at this sequence number */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Written']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/tasks/{task}/add-signature': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Add signatures before or after the own outcome 加签
     * @description Before: the task is completed when they have answered. After: the outcome takes effect when all of them agreed.
     */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
          /** @description Key of the task: step.phase.round.party */
          task: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['AddSignature']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The effect stands in the log of the case at this sequence number */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Written']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/tasks/{task}/answer-appointment': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** The customer agrees, or asks for another day */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
          /** @description Key of the task: step.phase.round.party */
          task: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['AnswerAppointment']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The effect stands in the log of the case at this sequence number */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Written']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/tasks/{task}/ask-opinion': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Ask a colleague for an opinion 委派
     * @description The task cannot be completed until the opinion came or the request was withdrawn.
     */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
          /** @description Key of the task: step.phase.round.party */
          task: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['AskOpinion']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The effect stands in the log of the case at this sequence number */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Written']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/tasks/{task}/assign': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Give a task to a person */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
          /** @description Key of the task: step.phase.round.party */
          task: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['Assign']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The effect stands in the log of the case at this sequence number */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Written']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/tasks/{task}/assignees': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** To whom a task may be given */
    get: {
      parameters: {
        query?: never
        header?: never
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
          /** @description Key of the task: step.phase.round.party */
          task: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description To whom a task may be given */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Assignees']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/tasks/{task}/begin-works': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** The customer's works begin */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
          /** @description Key of the task: step.phase.round.party */
          task: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            /** @description Number of a problem item, XTYYYYNNNNNN */
            item?: string
          } | null
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The effect stands in the log of the case at this sequence number */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Written']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/tasks/{task}/claim': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Take a task from the queue of the department */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
          /** @description Key of the task: step.phase.round.party */
          task: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            /** @description Number of a problem item, XTYYYYNNNNNN */
            item?: string
          } | null
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The effect stands in the log of the case at this sequence number */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Written']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/tasks/{task}/close-defect': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** A defect is mended 整改 */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
          /** @description Key of the task: step.phase.round.party */
          task: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['CloseDefect']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The effect stands in the log of the case at this sequence number */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Written']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/tasks/{task}/close-escalation': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Close an escalation with a note */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
          /** @description Key of the task: step.phase.round.party */
          task: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['CloseEscalation']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The effect stands in the log of the case at this sequence number */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Written']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/tasks/{task}/close-round': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** End a review round in which a return is in */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
          /** @description Key of the task: step.phase.round.party */
          task: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['MaybeRemark'] | null
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The effect stands in the log of the case at this sequence number */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Written']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/tasks/{task}/colleagues': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Whom the holder of a task may name */
    get: {
      parameters: {
        query: {
          /** @description For what a colleague is named */
          purpose: 'transfer' | 'ask-opinion' | 'add-signature'
        }
        header?: never
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
          /** @description Key of the task: step.phase.round.party */
          task: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Whom the holder of a task may name */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Colleagues']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/tasks/{task}/comments': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Add a comment */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
          /** @description Key of the task: step.phase.round.party */
          task: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['Comment']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The effect stands in the log of the case at this sequence number */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Written']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/tasks/{task}/complete': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** End a task with an outcome */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
          /** @description Key of the task: step.phase.round.party */
          task: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['Complete']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The effect stands in the log of the case at this sequence number */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Written']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/tasks/{task}/confirm-stop': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Confirm a stop */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
          /** @description Key of the task: step.phase.round.party */
          task: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            /** @description Number of a problem item, XTYYYYNNNNNN */
            item?: string
          } | null
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The effect stands in the log of the case at this sequence number */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Written']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/tasks/{task}/demand-later': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Ask for what the list did not name; flagged to the supervisor */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
          /** @description Key of the task: step.phase.round.party */
          task: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['DemandLater']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The effect stands in the log of the case at this sequence number */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Written']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/tasks/{task}/end-stop': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** End a stop before its stated day */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
          /** @description Key of the task: step.phase.round.party */
          task: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['MaybeRemark'] | null
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The effect stands in the log of the case at this sequence number */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Written']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/tasks/{task}/extend': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Extend the internal limit */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
          /** @description Key of the task: step.phase.round.party */
          task: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['Extend']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The extension stands in the log of the case at this sequence number */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Extended']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/tasks/{task}/give-answer': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Answer what one is asked about a task */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
          /** @description Key of the task: step.phase.round.party */
          task: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['GiveAnswer']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The effect stands in the log of the case at this sequence number */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Written']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/tasks/{task}/outcomes': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** How a task may end, and what each outcome asks for */
    get: {
      parameters: {
        query?: never
        header?: never
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
          /** @description Key of the task: step.phase.round.party */
          task: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description How a task of this case may end, whoever ends it */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['TaskOutcomes']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/tasks/{task}/propose-appointment': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Propose when somebody comes to the site 预约 */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
          /** @description Key of the task: step.phase.round.party */
          task: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['ProposeAppointment']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The effect stands in the log of the case at this sequence number */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Written']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/tasks/{task}/recall': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Recall the outcome that waits for signatures 撤回 */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
          /** @description Key of the task: step.phase.round.party */
          task: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['Reason']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The effect stands in the log of the case at this sequence number */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Written']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/tasks/{task}/refuse-stop': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Refuse a stop */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
          /** @description Key of the task: step.phase.round.party */
          task: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['RefuseStop']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The effect stands in the log of the case at this sequence number */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Written']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/tasks/{task}/release': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Put a task back into the queue */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
          /** @description Key of the task: step.phase.round.party */
          task: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            /** @description Number of a problem item, XTYYYYNNNNNN */
            item?: string
          } | null
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The effect stands in the log of the case at this sequence number */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Written']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/tasks/{task}/request-inspection': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Ask for the mid-works inspection */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
          /** @description Key of the task: step.phase.round.party */
          task: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            /** @description Number of a problem item, XTYYYYNNNNNN */
            item?: string
          } | null
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The effect stands in the log of the case at this sequence number */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Written']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/tasks/{task}/request-stop': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Ask for a stop: government permit or force majeure */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
          /** @description Key of the task: step.phase.round.party */
          task: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['RequestStop']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The effect stands in the log of the case at this sequence number */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Written']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/tasks/{task}/request-supplement': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Ask for what lacks, once 一次性告知 */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
          /** @description Key of the task: step.phase.round.party */
          task: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['RequestSupplement']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The effect stands in the log of the case at this sequence number */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Written']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/tasks/{task}/return': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Send the work back */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
          /** @description Key of the task: step.phase.round.party */
          task: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['ReturnWork']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The effect stands in the log of the case at this sequence number */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Written']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/tasks/{task}/start-inspection': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** The on-site inspection begins, or began */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
          /** @description Key of the task: step.phase.round.party */
          task: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['StartInspection'] | null
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The effect stands in the log of the case at this sequence number */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Written']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/tasks/{task}/state-date': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** The customer says by when designs or works will be done */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
          /** @description Key of the task: step.phase.round.party */
          task: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['StateDate']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The effect stands in the log of the case at this sequence number */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Written']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/tasks/{task}/take-back': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Take back how one ended a task 取回
     * @description Until somebody took up what follows from it, and never after something has left the house.
     */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
          /** @description Key of the task: step.phase.round.party */
          task: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['Reason']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The effect stands in the log of the case at this sequence number */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Written']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/tasks/{task}/take-over': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Take a task over */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
          /** @description Key of the task: step.phase.round.party */
          task: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['MaybeRemark'] | null
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The effect stands in the log of the case at this sequence number */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Written']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/tasks/{task}/transfer': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Give a task that one has to a colleague 转办
     * @description Its clock goes on; the colleague reads by whom it was given and why.
     */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
          /** @description Key of the task: step.phase.round.party */
          task: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['Transfer']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The effect stands in the log of the case at this sequence number */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Written']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/tasks/{task}/urge': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Urge 催办 */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
          /** @description Key of the task: step.phase.round.party */
          task: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['MaybeRemark'] | null
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The effect stands in the log of the case at this sequence number */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Written']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/tasks/{task}/waive-fee': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Waive the fee that the customer is asked for */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
          /** @description Key of the task: step.phase.round.party */
          task: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['WaiveFee']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The effect stands in the log of the case at this sequence number */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Written']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/tasks/{task}/withdraw-request': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Withdraw requests that nobody has answered 减签 */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
          /** @description Key of the task: step.phase.round.party */
          task: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['WithdrawRequest']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The effect stands in the log of the case at this sequence number */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Written']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/wish-energisation': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** The day on which a phase is wanted energised */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['WishEnergisation']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The effect stands in the log of the case at this sequence number */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Written']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/cases/{caseNo}/withdraw': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Withdraw an application; after the first energisation the phases still open */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['MaybeReason'] | null
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The effect stands in the log of the case at this sequence number */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Written']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/companies': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** My company accounts, and what is asked of me */
    get: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description My company accounts, and what is asked of me or by me */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['CompanyList']
          }
        }
      }
    }
    put?: never
    /** Register a company account; it counts once the second person has consented */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['NewCompany']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        201: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['CompanyChanged']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/companies/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** A company account with its members, for its members */
    get: {
      parameters: {
        query?: never
        header?: never
        path: {
          /** @description The id of a company account */
          id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description A company account with its members */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['CompanyPage']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/companies/{id}/invitations': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Ask somebody to become a member */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description The id of a company account */
          id: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['CompanyInvitation']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['CompanyChanged']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/companies/{id}/licence': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The business licence that was filed last, for members and marketing */
    get: {
      parameters: {
        query?: never
        header?: never
        path: {
          /** @description The id of a company account */
          id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The bytes as they were uploaded */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/ofd': string
            'application/pdf': string
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string
            'application/vnd.openxmlformats-officedocument.wordprocessingml.document': string
            'image/heic': string
            'image/heif': string
            'image/jpeg': string
            'image/png': string
            'image/tiff': string
            'image/vnd.dwg': string
            'text/csv': string
            'text/plain': string
          }
        }
      }
    }
    put?: never
    /** File the scan of the business licence: .csv .docx .dwg .heic .heif .hif .jfif .jpe .jpeg .jpg .ofd .pdf .png .tif .tiff .txt .xlsx */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description The id of a company account */
          id: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'multipart/form-data': {
            /** Format: binary */
            file: string
          }
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['CompanyChanged']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/companies/{id}/members/{person}/remove': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Remove a member, or leave */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description The id of a company account */
          id: string
          /** @description The id of a member */
          person: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': Record<string, never> | null
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['CompanyChanged']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/companies/{id}/members/{person}/role': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Give a member another role */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description The id of a company account */
          id: string
          /** @description The id of a member */
          person: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['CompanyRole']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['CompanyChanged']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/companies/join': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Ask the managers of the company of a code to be let in; answered alike whether or not there is one */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['CompanyJoin']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': Record<string, never>
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/company-asks/{id}/accept': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Consent, accept, or let somebody in */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': Record<string, never> | null
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['CompanyChanged']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/company-asks/{id}/refuse': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Say no to what was asked */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': Record<string, never> | null
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['CompanyChanged']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/company-asks/{id}/withdraw': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Take back what was asked */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': Record<string, never> | null
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['CompanyChanged']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/copies': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** What was copied to me */
    get: {
      parameters: {
        query?: {
          /** @description nextCursor of the page before */
          cursor?: string
          /** @description Items a page; 50 where absent */
          limit?: number
          /** @description Those that the reader has read, or has not; all where absent */
          read?: boolean
        }
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['CopyList']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/copies/{id}/opinion': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Give an opinion on a copy that one was sent */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['CopyOpinion']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['CopyChanged']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/copies/{id}/read': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Mark a copy that one was sent as read */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': Record<string, never> | null
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['CopyChanged']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/copies/{id}/withdraw': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Withdraw a copy */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': Record<string, never> | null
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['CopyChanged']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/departments/{department}/load': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The open work of a department by person, and what nobody has claimed */
    get: {
      parameters: {
        query?: never
        header?: never
        path: {
          department: 'marketing' | 'planning' | 'production' | 'safety' | 'dispatch'
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The open work of a department by person */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['DepartmentLoad']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/documents/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** A document itself */
    get: {
      parameters: {
        query?: never
        header?: never
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The bytes as they were uploaded */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/ofd': string
            'application/pdf': string
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string
            'application/vnd.openxmlformats-officedocument.wordprocessingml.document': string
            'image/heic': string
            'image/heif': string
            'image/jpeg': string
            'image/png': string
            'image/tiff': string
            'image/vnd.dwg': string
            'text/csv': string
            'text/plain': string
          }
        }
        /** @description It is what the caller has */
        304: {
          headers: {
            [name: string]: unknown
          }
          content?: never
        }
      }
    }
    put?: never
    post?: never
    /** Take back a document of an own draft; after the submission none can be */
    delete: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': Record<string, never> | null
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Documents that are gone, with their bytes */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Deleted']
          }
        }
      }
    }
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/documents/{id}/mark': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Say whether a document is for the customer; who said it is kept */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['MarkDocument']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description A document as it is marked */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['MarkedDocument']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/drafts': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** My drafts, the newest first; `before` a case number goes on */
    get: {
      parameters: {
        query: {
          /** @description Case number, YYYY-NNNNNN */
          before?: string
          limit: number
        }
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': {
              items: components['schemas']['Draft'][]
            }
          }
        }
      }
    }
    put?: never
    /** Begin an application; its case number is drawn now */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            body?: components['schemas']['Application']
            /** @description The company account in whose name it is */
            company?: string
          } | null
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description An application being written */
        201: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Draft']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/drafts/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** One of my drafts */
    get: {
      parameters: {
        query?: never
        header?: never
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description An application being written */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Draft']
          }
        }
      }
    }
    /** Replace what a draft says */
    put: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            body: components['schemas']['Application']
            /** @description The version that was read */
            version: number
          }
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description An application being written */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Draft']
          }
        }
      }
    }
    post?: never
    /** Delete a draft with its documents; its case number is not given out again */
    delete: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': Record<string, never> | null
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Documents that are gone, with their bytes */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Deleted']
          }
        }
      }
    }
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/drafts/{id}/check': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** The route of a draft with its limits, and what it still lacks; writes nothing */
    post: {
      parameters: {
        query?: never
        header?: never
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': Record<string, never> | null
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The route of an application with its limits, and what it still lacks */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['DraftCheck']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/drafts/{id}/submit': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Submit a draft: the case begins */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            confirmed?: {
              /** @description JSON pointer into the application */
              field: string
              /** @enum {unknown} */
              reason:
                | 'identity-check'
                | 'credit-check'
                | 'phone-unlikely'
                | 'power-factor'
                | 'phases-out-of-order'
                | 'same-place'
            }[]
            /** @description The version that was read */
            version: number
          }
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The effect stands in the log of the case at this sequence number */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Written']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/erasures': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Erasures of the data of customers, where each stands */
    get: {
      parameters: {
        query?: {
          /** @description nextCursor of the page before */
          cursor?: string
          /** @description Items a page; 50 where absent */
          limit?: number
          /** @description The id of a customer */
          person?: string
          /** @description Asked for, prepared by one administrator, running once another has confirmed it, done */
          status?: 'asked' | 'prepared' | 'running' | 'done' | 'refused' | 'withdrawn'
        }
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Erasures of the data of customers, the newest first */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['ErasureList']
          }
        }
      }
    }
    put?: never
    /** Prepare the erasure of a customer’s data for the company, as a term is over */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['NewErasure']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        201: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['ErasureChanged']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/erasures/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** An erasure with what goes, by number, and what has to be kept until when */
    get: {
      parameters: {
        query?: never
        header?: never
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description An erasure, and what it would erase today */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Erasure']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/erasures/{id}/confirm': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Confirm what another administrator prepared: it runs at once and cannot be taken back */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': Record<string, never> | null
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['ErasureChanged']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/erasures/{id}/prepare': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Prepare what a customer asked for: another administrator has to confirm it */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': Record<string, never> | null
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['ErasureChanged']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/erasures/{id}/refuse': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Refuse an erasure with one of the reasons that there are */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['ErasureRefused']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['ErasureChanged']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/grants': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Who may read of which customers, by whom, why and until when */
    get: {
      parameters: {
        query?: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo?: string
          /** @description nextCursor of the page before */
          cursor?: string
          /** @description Items a page; 50 where absent */
          limit?: number
          /** @description Only those that run now */
          running?: boolean
        }
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description For the audit all; for a supervisor those of the region; for anybody else their own; the newest first */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['GrantList']
          }
        }
      }
    }
    put?: never
    /** Let an administrator read of customers for a time; nobody can for themselves */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['NewGrant']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        201: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['GrantChanged']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/grants/{id}/end': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** End a grant before its time */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': Record<string, never> | null
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['GrantChanged']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/grants/holders': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** To whom reading may be granted */
    get: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['GrantHolders']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/items': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Problem items */
    get: {
      parameters: {
        query?: {
          /** @description nextCursor of the page before */
          cursor?: string
          /** @description Items a page; 50 where absent */
          limit?: number
          /** @description mine where absent: what the caller is to settle */
          list?: 'mine' | 'raised' | 'overdue' | 'all'
          /** @description open where absent */
          status?: 'open' | 'settled' | 'withdrawn' | 'any'
        }
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['ItemList']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/items/{no}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** A problem item */
    get: {
      parameters: {
        query?: never
        header?: never
        path: {
          /** @description Number of a problem item, XTYYYYNNNNNN */
          no: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['ItemPage']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/items/{no}/hand-over': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Hand an item over to another owner */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description Number of a problem item, XTYYYYNNNNNN */
          no: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['HandOverItem']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The item has this version now */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['ItemWritten']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/items/{no}/move-due': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Move the due day */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description Number of a problem item, XTYYYYNNNNNN */
          no: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['MoveItem']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The item has this version now */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['ItemWritten']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/items/{no}/remark': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Add a remark */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description Number of a problem item, XTYYYYNNNNNN */
          no: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['RemarkOnItem']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The item has this version now */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['ItemWritten']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/items/{no}/reopen': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Reopen an item that was settled */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description Number of a problem item, XTYYYYNNNNNN */
          no: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['ReopenItem']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The item has this version now */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['ItemWritten']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/items/{no}/settle': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Settle an item, with what became of it */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description Number of a problem item, XTYYYYNNNNNN */
          no: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['SettleItem']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The item has this version now */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['ItemWritten']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/items/{no}/withdraw': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Withdraw an item that one raised */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description Number of a problem item, XTYYYYNNNNNN */
          no: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['WithdrawItem']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The item has this version now */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['ItemWritten']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/licences': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Business licences that marketing has to look at */
    get: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Business licences to look at, the first filed first */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['LicenceList']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/licences/{id}/confirm': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Confirm a business licence */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description The id of a company account */
          id: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': Record<string, never> | null
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['CompanyChanged']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/licences/{id}/refuse': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Refuse a business licence */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description The id of a company account */
          id: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['LicenceRefusal']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['CompanyChanged']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/log/verify': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Compute the hash chains of the log anew, so many cases at once
     * @description Changes nothing but the audit, which keeps who did it and what it found.
     */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['VerifyLog']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The hash chains of some cases, computed anew */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['LogFinding']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/mail-templates': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The mails that the house writes */
    get: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The mails by the weight of what they say, each with its example’s subjects */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['MailTemplateList']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/mail-templates/{template}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** How a mail reads in both languages, with example data */
    get: {
      parameters: {
        query?: never
        header?: never
        path: {
          template:
            | 'withdrawn'
            | 'case-closed'
            | 'suspended'
            | 'plan-lapsed'
            | 'plan-changed'
            | 'urged'
            | 'item-raised'
            | 'item-reopened'
            | 'item-rung'
            | 'stop-asked'
            | 'rung'
            | 'customer-call'
            | 'validity-asked'
            | 'documents-missing'
            | 'documents-demanded-later'
            | 'plan-replied'
            | 'fee-waived'
            | 'appointment-proposed'
            | 'appointment-other-day'
            | 'opinion-asked'
            | 'signature-asked'
            | 'signature-objected'
            | 'answer-overdue'
            | 'answer-reminder'
            | 'task-given'
            | 'your-turn'
            | 'resumed'
            | 'appointment-cancelled'
            | 'answer-given'
            | 'request-withdrawn'
            | 'copy-sent'
            | 'task-taken-away'
            | 'taken-back'
            | 'later-demand'
            | 'start-entered-late'
            | 'mail-undelivered'
            | 'appointment-agreed'
            | 'appointment-noted'
            | 'year-without-notice'
            | 'phone-code'
            | 'register-link'
            | 'address-link'
            | 'account-exists'
            | 'account-invited'
            | 'password-link'
            | 'deputy-set'
            | 'absence-set'
            | 'deputy-ended'
            | 'second-factor-reset'
            | 'reading-granted'
            | 'break-glass-used'
            | 'company-consent-asked'
            | 'company-invitation'
            | 'company-join-asked'
            | 'company-member-added'
            | 'company-refused'
            | 'company-member-removed'
            | 'licence-confirmed'
            | 'licence-refused'
            | 'agent-authorised'
            | 'agent-of-case'
            | 'agent-revoked'
            | 'agent-acted'
            | 'stop-confirmed'
            | 'stop-refused'
            | 'validity-extended'
            | 'validity-deemed'
            | 'validity-refused'
            | 'phases-withdrawn'
            | 'green-admitted'
            | 'green-left'
            | 'energised'
            | 'accepted'
            | 'received'
            | 'item-moved'
            | 'item-remark'
            | 'item-handed-over'
            | 'item-settled'
            | 'item-withdrawn'
            | 'return-visited'
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description How a mail reads, with example data that is nobody’s */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['MailTemplatePreview']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/mails': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The mails that could not be sent so far, or all of one case */
    get: {
      parameters: {
        query?: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo?: string
          cursor?: string
          limit?: number
        }
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Mails as their delivery stands, the newest first; times but `at` are the server’s */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['MailList']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/mails/{id}/retry': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Have a mail that was given up tried again */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The mail is tried again */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['MailRetried']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/me': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Who I am */
    get: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The signed-in person */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Person']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/me/account': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** How and where I am signed in */
    get: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description How the signed-in person signs in, and where; instants by the server’s clock */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['OwnAccount']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/me/authenticator': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Begin to set up an authenticator app */
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': Record<string, never> | null
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Shown once; it counts when a code of it was entered */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['AuthenticatorSetUp']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/me/authenticator/confirm': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Have the authenticator app asked for from now on; all my other sessions end */
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['AuthenticatorCode']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Shown once; each opens once where the app is lost */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['RecoveryCodes']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/me/authenticator/remove': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Remove my authenticator app */
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': Record<string, never> | null
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': {
              success: boolean
            }
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/me/deadline-feed': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Make the link by which my own calendar reads my deadlines; one made before ends */
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': Record<string, never> | null
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': {
              /** @description Told this once */
              url: string
            }
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/me/deadline-feed/end': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** End the link by which my calendar reads my deadlines */
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': Record<string, never> | null
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': {
              success: boolean
            }
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/me/erasure': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Ask that what may be erased about me is erased; who has asked already is answered with that */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': Record<string, never> | null
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['ErasureChanged']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/me/erasure/withdraw': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Take the request back, as long as it does not run */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': Record<string, never> | null
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['ErasureChanged']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/me/identity': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Link my account to the company’s own sign-in: confirm by password, then sign in there */
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['LinkByPassword']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['ProviderAddress']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/me/identity/remove': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Take the link to the company’s own sign-in away */
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': Record<string, never> | null
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': {
              success: boolean
            }
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/me/language': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Choose the language of my emails, and of pages where none was chosen */
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['LanguageChoice']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': {
              success: boolean
            }
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/me/passkeys': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Add a passkey; all my other sessions end */
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['NewPasskey']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': {
              success: boolean
            }
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/me/passkeys/{id}/remove': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Remove a passkey */
    post: {
      parameters: {
        query?: never
        header?: never
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': Record<string, never> | null
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': {
              success: boolean
            }
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/me/passkeys/options': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** What to ask an authenticator for a new passkey */
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': Record<string, never> | null
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['PasskeyOptions']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/me/password': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Change my password; all my other sessions end */
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['PasswordChange']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': {
              success: boolean
            }
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/me/position': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Go on in another of my positions, in this session */
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            /** @description The id of one of my positions */
            position: string
          }
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': {
              success: boolean
            }
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/me/positions': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** My positions, and how many tasks wait for me in each */
    get: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description My positions; none of a customer */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['OwnPositions']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/me/recovery-codes': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Make other recovery codes; those of before open nothing any more */
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': Record<string, never> | null
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Shown once; each opens once where the app is lost */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['RecoveryCodes']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/me/sessions/{id}/end': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** End one of my sessions */
    post: {
      parameters: {
        query?: never
        header?: never
        path: {
          /** @description The id of a session */
          id: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': Record<string, never> | null
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': {
              success: boolean
            }
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/me/sessions/end': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Sign out everywhere: all my sessions end, this one too */
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': Record<string, never> | null
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': {
              success: boolean
            }
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/organisation': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The organisation, and who works where */
    get: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The organisation with who works where and how many cases are open */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Organisation']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/people': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The people with an account */
    get: {
      parameters: {
        query?: {
          cursor?: string
          limit?: number
          role?: 'account-manager' | 'reviewer' | 'department-head' | 'supervisor' | 'leader' | 'administrator'
          state?: 'invited' | 'active' | 'disabled'
          /** @description A part of the name or the address */
          text?: string
        }
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description People with an account, by name; instants by the server’s clock */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['PeopleList']
          }
        }
      }
    }
    put?: never
    /** Invite somebody: an account without a password, and a mail with a link to set one */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['Invitation']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        201: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['AccountChanged']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/people/{id}/disable': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** End the sessions of a person, and let them sign in no more */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description The id of a person */
          id: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': Record<string, never> | null
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['AccountChanged']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/people/{id}/enable': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Let a person sign in again */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description The id of a person */
          id: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': Record<string, never> | null
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['AccountChanged']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/people/{id}/password-link': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Mail a person a link to set a password */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description The id of a person */
          id: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': Record<string, never> | null
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['AccountChanged']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/people/{id}/place': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Give a person another role, department, region or other rights */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description The id of a person */
          id: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['PersonPlace']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['AccountChanged']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/people/{id}/positions': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Give a person one more position */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description The id of a person */
          id: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['PersonPlace']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['AccountChanged']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/people/{id}/positions/{position}/take': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Take a position from a person; the one that is home is changed, not taken */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description The id of a person */
          id: string
          /** @description The id of a position */
          position: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': Record<string, never> | null
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['AccountChanged']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/people/{id}/second-factor/reset': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Forget the second factors of a person, and end their sessions */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description The id of a person */
          id: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': Record<string, never> | null
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['AccountChanged']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/people/{id}/sessions': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Where a person is signed in */
    get: {
      parameters: {
        query?: never
        header?: never
        path: {
          /** @description The id of a person */
          id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The open sessions of a person */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['SessionList']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/people/{id}/sessions/end': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** End all sessions of a person */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description The id of a person */
          id: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': Record<string, never> | null
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['AccountChanged']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/people/places': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** What each role needs */
    get: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What each role of staff needs */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Places']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/profiles': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Versions of the limits */
    get: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Versions, the newest first */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['VersionList']
          }
        }
      }
    }
    put?: never
    /** Publish limits; new cases take them, or nobody yet */
    post: {
      parameters: {
        query?: {
          /** @description The whole company from now on, where absent */
          adoptedBy?: 'company' | 'nobody'
        }
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['LimitProfile']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        201: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Published']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/profiles/{version}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** A version of the limits */
    get: {
      parameters: {
        query?: never
        header?: never
        path: {
          /** @description Name of a version; it never changes once it is published */
          version: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['ProfileVersion']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/profiles/check': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** What the loader says of limits; writes nothing */
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['LimitProfile']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What the loader says of limits */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['LimitsCheck']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/profiles/current': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The limits that new cases take */
    get: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['ProfileVersion']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/readings': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The access log: who has read of which customers, for the audit */
    get: {
      parameters: {
        query?: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo?: string
          /** @description nextCursor of the page before */
          cursor?: string
          /** @description From this instant on */
          from?: string
          /** @description Items a page; 100 where absent */
          limit?: number
          /** @description The id of a person */
          person?: string
          /** @description Before this instant */
          until?: string
          /** @description On a page, by a search, in a file that was opened, in a file that was taken away */
          way?: 'shown' | 'found' | 'opened' | 'exported'
        }
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The access log, the newest first */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['ReadingList']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/readings.xlsx': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * The same as a workbook, with headings in the language of Accept-Language; stands in the access log itself
     * @description 50000 rows at the most; where there are more, the last row says so.
     */
    get: {
      parameters: {
        query?: {
          /** @description Case number, YYYY-NNNNNN */
          caseNo?: string
          /** @description From this instant on */
          from?: string
          /** @description The id of a person */
          person?: string
          /** @description Before this instant */
          until?: string
          /** @description On a page, by a search, in a file that was opened, in a file that was taken away */
          way?: 'shown' | 'found' | 'opened' | 'exported'
        }
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description An XLSX workbook. Texts that a spreadsheet would take for formulas stand behind an apostrophe. */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/redatings': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Re-datings, the newest first */
    get: {
      parameters: {
        query?: {
          /** @description nextCursor of the page before */
          cursor?: string
          /** @description Items a page; 50 where absent */
          limit?: number
        }
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['RedatingList']
          }
        }
      }
    }
    put?: never
    /** Compute what other versions would change in the open cases; nothing is changed yet */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['NewRedating']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        201: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['RedatingAnswer']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/redatings/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** How far it has come */
    get: {
      parameters: {
        query?: never
        header?: never
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description A change of calendar, limits or counting rules for the open cases 重算期限 */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Redating']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/redatings/{id}/apply': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Re-date the cases as they were shown */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['ApplyRedating']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['RedatingAnswer']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/redatings/{id}/cancel': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Give up what is not done yet */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': Record<string, never> | null
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['RedatingAnswer']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/redatings/{id}/cases': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** What it changes, case by case */
    get: {
      parameters: {
        query?: {
          becomesOverdue?: boolean
          /** @description nextCursor of the page before */
          cursor?: string
          /** @description Items a page; 50 where absent */
          limit?: number
          status?: 'pending' | 'done' | 'moved' | 'failed' | 'closed' | 'cancelled'
        }
        header?: never
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['RedatingCaseList']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/regions': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The regions in which one may apply */
    get: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The supply regions that serve customers, by their codes */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['RegionList']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/search': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Cases by number, customer, address or telephone, of those that the caller may see */
    get: {
      parameters: {
        query: {
          /** @description nextCursor of the page before */
          cursor?: string
          /** @description Items a page; 20 where absent */
          limit?: number
          /** @description Parts of a case number, of a name, of an address, digits of a telephone number; every word must occur in a case */
          q: string
        }
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['FoundCases']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/tasks': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** A work list */
    get: {
      parameters: {
        query?: {
          /** @description A person's id, or `none` for unclaimed tasks */
          assignee?: string
          /** @description Somebody is asked for an opinion or a signature and has not answered */
          awaited?: boolean
          category?: 'lv-residential' | 'lv-other' | 'hv-single' | 'hv-dual'
          /** @description nextCursor of the page before */
          cursor?: string
          green?: boolean
          /** @description Steps of the procedure, or problem items */
          kind?: 'step' | 'item'
          /** @description Items a page; 50 where absent */
          limit?: number
          /** @description mine where absent; unclaimed, overdue and due-soon (within 450 working minutes) of all that the caller follows */
          list?: 'mine' | 'asked' | 'department' | 'unclaimed' | 'overdue' | 'due-soon' | 'to-confirm' | 'all'
          party?: 'marketing' | 'planning' | 'production' | 'safety' | 'dispatch' | 'account-manager' | 'applicant'
          region?: string
          /** @description The rung that fired last; none: no rung has */
          rung?:
            | 'remind'
            | 'half'
            | 'warning'
            | 'due'
            | 'breach'
            | 'overdue-1wd'
            | 'overdue-3wd'
            | 'overdue-4h'
            | 'overdue-8h'
            | 'response-half'
            | 'response-end'
            | 'response-10wd'
            | 'response-20wd'
            | 'response-30wd'
            | 'response-40wd'
            | 'response-50wd'
            | 'response-60wd'
            | 'response-70wd'
            | 'response-80wd'
            | 'response-90wd'
            | 'response-100wd'
            | 'response-110wd'
            | 'response-120wd'
            | 'validity-7wd'
            | 'validity-3wd'
            | 'validity-ask-by'
            | 'none'
          /** @description dueAt where absent: the green channel first, then the earliest due; stoppedSince: what has stood longest */
          sort?: 'dueAt' | 'openedAt' | 'caseNo' | 'stoppedSince'
          /** @description Open tasks only; due-today is what is left of today, due-soon is within 450 working minutes, due-next is due-soon without due-today */
          state?: 'overdue' | 'due-today' | 'due-soon' | 'due-next' | 'stopped'
          /** @description open where absent */
          status?: 'open' | 'done' | 'cancelled' | 'not-answered' | 'any'
          step?:
            | 'acceptance'
            | 'supplement'
            | 'survey'
            | 'access-system-design'
            | 'external-plan'
            | 'internal-plan'
            | 'plan'
            | 'plan-review'
            | 'plan-reply'
            | 'plan-confirmation'
            | 'fees'
            | 'design-submission'
            | 'design-review'
            | 'external-works'
            | 'customer-works'
            | 'midworks-inspection'
            | 'completion-report'
            | 'completion-inspection'
            | 'contract'
            | 'metering'
            | 'energisation'
            | 'supply-end'
            | 'removal'
            | 'archive'
            | 'return-visit'
            | 'validity-extension'
            | 'customer-call'
            | 'line-date'
          stopped?: boolean
        }
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['TaskPage']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/tasks.xlsx': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * A whole work list as a workbook, with headings in the language of Accept-Language
     * @description 10000 rows at the most; where the list has more, the last row says so.
     */
    get: {
      parameters: {
        query?: {
          /** @description A person's id, or `none` for unclaimed tasks */
          assignee?: string
          /** @description Somebody is asked for an opinion or a signature and has not answered */
          awaited?: boolean
          category?: 'lv-residential' | 'lv-other' | 'hv-single' | 'hv-dual'
          green?: boolean
          /** @description Steps of the procedure, or problem items */
          kind?: 'step' | 'item'
          /** @description mine where absent; unclaimed, overdue and due-soon (within 450 working minutes) of all that the caller follows */
          list?: 'mine' | 'asked' | 'department' | 'unclaimed' | 'overdue' | 'due-soon' | 'to-confirm' | 'all'
          party?: 'marketing' | 'planning' | 'production' | 'safety' | 'dispatch' | 'account-manager' | 'applicant'
          region?: string
          /** @description The rung that fired last; none: no rung has */
          rung?:
            | 'remind'
            | 'half'
            | 'warning'
            | 'due'
            | 'breach'
            | 'overdue-1wd'
            | 'overdue-3wd'
            | 'overdue-4h'
            | 'overdue-8h'
            | 'response-half'
            | 'response-end'
            | 'response-10wd'
            | 'response-20wd'
            | 'response-30wd'
            | 'response-40wd'
            | 'response-50wd'
            | 'response-60wd'
            | 'response-70wd'
            | 'response-80wd'
            | 'response-90wd'
            | 'response-100wd'
            | 'response-110wd'
            | 'response-120wd'
            | 'validity-7wd'
            | 'validity-3wd'
            | 'validity-ask-by'
            | 'none'
          /** @description dueAt where absent: the green channel first, then the earliest due; stoppedSince: what has stood longest */
          sort?: 'dueAt' | 'openedAt' | 'caseNo' | 'stoppedSince'
          /** @description Open tasks only; due-today is what is left of today, due-soon is within 450 working minutes, due-next is due-soon without due-today */
          state?: 'overdue' | 'due-today' | 'due-soon' | 'due-next' | 'stopped'
          /** @description open where absent */
          status?: 'open' | 'done' | 'cancelled' | 'not-answered' | 'any'
          step?:
            | 'acceptance'
            | 'supplement'
            | 'survey'
            | 'access-system-design'
            | 'external-plan'
            | 'internal-plan'
            | 'plan'
            | 'plan-review'
            | 'plan-reply'
            | 'plan-confirmation'
            | 'fees'
            | 'design-submission'
            | 'design-review'
            | 'external-works'
            | 'customer-works'
            | 'midworks-inspection'
            | 'completion-report'
            | 'completion-inspection'
            | 'contract'
            | 'metering'
            | 'energisation'
            | 'supply-end'
            | 'removal'
            | 'archive'
            | 'return-visit'
            | 'validity-extension'
            | 'customer-call'
            | 'line-date'
          stopped?: boolean
        }
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description An XLSX workbook. Texts that a spreadsheet would take for formulas stand behind an apostrophe. */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/tasks/counts': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** How many open tasks are on each list */
    get: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Open tasks on each list */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['TaskCounts']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/tasks/stream': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Says when a work list has changed */
    get: {
      parameters: {
        query?: {
          /** @description mine where absent; as in GET /api/tasks */
          list?: 'mine' | 'asked' | 'department' | 'unclaimed' | 'overdue' | 'due-soon' | 'to-confirm' | 'all'
        }
        header?: {
          /** @description The id last received; browsers send it by themselves when they come again */
          'last-event-id'?: string
        }
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Server-sent events `event: list`, `data: {"list": "mine"}`: a task came to the list, left it or changed. Time that passes changes `overdue` and `due-soon` without an event. Comes again by itself after a break, with what was missed. `event: reset` says that this cannot be told any more: read all again. Ends with the session; a heartbeat comes every 15 s. */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'text/event-stream': string
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/trends': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * How limits were kept, by step, by row of the regulation and by case
     * @description Of the cases that the caller may see, by when it was closed. What is still open is the board's.
     */
    get: {
      parameters: {
        query?: {
          /** @description month where absent */
          by?: 'week' | 'month'
          category?: 'lv-residential' | 'lv-other' | 'hv-single' | 'hv-dual'
          /** @description Three months up to `to` where absent; 3 years at most */
          from?: string
          region?: string
          /** @description Included; today where absent */
          to?: string
        }
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description How limits were kept over time, with the number that stands behind each figure */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Trends']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/trends.xlsx': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The same as a workbook, with headings in the language of Accept-Language */
    get: {
      parameters: {
        query?: {
          /** @description month where absent */
          by?: 'week' | 'month'
          category?: 'lv-residential' | 'lv-other' | 'hv-single' | 'hv-dual'
          /** @description Three months up to `to` where absent; 3 years at most */
          from?: string
          region?: string
          /** @description Included; today where absent */
          to?: string
        }
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description An XLSX workbook. Texts that a spreadsheet would take for formulas stand behind an apostrophe. */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/units': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The company, its regions and their stations, also those that are closed */
    get: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The company, its regions and their stations: what their codes are called */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['UnitList']
          }
        }
      }
    }
    put?: never
    /** Add a region to the company or a station to a region */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['NewUnit']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        201: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['UnitChanged']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/units/{code}/close': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Close a unit in which nobody works and no case is open */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description The code of a unit */
          code: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': Record<string, never> | null
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['UnitChanged']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/units/{code}/rename': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Give a unit other names; its code stays */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description The code of a unit */
          code: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['UnitNames']
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['UnitChanged']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/units/{code}/reopen': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Open a unit again */
    post: {
      parameters: {
        query?: never
        header: {
          /** @description Chosen by the caller, 1–200 visible ASCII characters; sent again it gets the first answer */
          'idempotency-key': string
        }
        path: {
          /** @description The code of a unit */
          code: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': Record<string, never> | null
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['UnitChanged']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/working-days': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** When people come: hours, and the days off ahead */
    get: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description Business hours and days off of the calendar that new cases take */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['WorkingDays']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/health': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The process lives */
    get: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': {
              /** @enum {string} */
              status: 'up'
            }
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/ready': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Database and Temporal can be reached */
    get: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': {
              /** @enum {unknown} */
              database: 'up' | 'down'
              /** @description Numbers of cases that do not move, at most 20: `npm run doctor` says why */
              notMoving: string[]
              /** @enum {unknown} */
              temporal: 'up' | 'down'
            }
          }
        }
        /** @description Default Response */
        503: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': {
              /** @enum {unknown} */
              database: 'up' | 'down'
              /** @description Numbers of cases that do not move, at most 20: `npm run doctor` says why */
              notMoving: string[]
              /** @enum {unknown} */
              temporal: 'up' | 'down'
            }
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/rehearsal/clock': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Business time */
    get: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The business clock */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['RehearsalClock']
          }
        }
      }
    }
    put?: never
    /**
     * Move business time on
     * @description Answers when the target is reached and every case has done what was due on the way.
     */
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      /** @description Exactly one of the fields */
      requestBody: {
        content: {
          'application/json': {
            /** @description To this instant, not before business now */
            to?: string
            /**
             * @description To the next instant at which a case must act
             * @enum {boolean}
             */
            toNextDeadline?: true
            /** @description On by full working days: 450 working minutes each */
            workingDays?: number
            /** @description On by working time, to the minute */
            workingHours?: number
          }
        }
      }
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description The business clock */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['RehearsalClock']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/rehearsal/people': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The people of the rehearsal */
    get: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description What was refused, and why */
        '4XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description What was refused, and why */
        '5XX': {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        /** @description As whom one may sign in at a rehearsal */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['RehearsalPeople']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
}
export type webhooks = Record<string, never>
export interface components {
  schemas: {
    AbsenceChanged: {
      id: string
    }
    /** @description Absences that are not over, the first to begin first */
    AbsenceList: {
      items: {
        department: ('marketing' | 'planning' | 'production' | 'safety' | 'dispatch') | null
        deputy: components['schemas']['PersonName'] | null
        /** @description ISO 8601 with milliseconds and zone */
        from: string
        id: string
        isNow: boolean
        /** @enum {unknown} */
        kind: 'leave' | 'training' | 'travel' | 'sick'
        /** @description Open tasks of who is away */
        openTasks: number
        person: components['schemas']['PersonName']
        /** @enum {unknown} */
        role:
          'applicant' | 'account-manager' | 'reviewer' | 'department-head' | 'supervisor' | 'leader' | 'administrator'
        setBy: components['schemas']['PersonName']
        /**
         * Format: date-time
         * @description Half-open: at this instant no more
         */
        until: string
      }[]
      /** @description ISO 8601 with milliseconds and zone */
      now: string
    }
    /** @description For whom one may say that they are away: oneself, and who one answers for */
    AbsencePeople: {
      items: {
        department: ('marketing' | 'planning' | 'production' | 'safety' | 'dispatch') | null
        id: string
        name: string
        region: string | null
        /** @enum {unknown} */
        role:
          'applicant' | 'account-manager' | 'reviewer' | 'department-head' | 'supervisor' | 'leader' | 'administrator'
      }[]
    }
    AcceptByOpenid: {
      /** @description Of the link in the invitation */
      token: string
    }
    AccountChanged: {
      id: string
    }
    /** @description Reviewers of the department who sign before or after the holder */
    AddSignature: {
      /** @description Number of a problem item, XTYYYYNNNNNN */
      item?: string
      people: string[]
      /** @enum {unknown} */
      place: 'before' | 'after'
      reason: string
    }
    /** @description Leader in command: the region's where none is named; supervisor: the one who admits */
    AdmitGreen: {
      /** @description Number of a problem item, XTYYYYNNNNNN */
      item?: string
      /** @description Id of a person */
      leaderId?: string
      /** @enum {unknown} */
      reason: 'government-key-project' | 'major-investment' | 'public-welfare' | 'important-customer' | 'emergency'
      remark: string
      /** @description Id of a person */
      supervisorId?: string
      /**
       * Format: date
       * @description A day in Asia/Shanghai, YYYY-MM-DD, from 2000-01-01 to 2099-12-31
       */
      until: string
    }
    Adoption: {
      calendar: string | null
      /** @description ISO 8601 with milliseconds and zone */
      from: string
      id: string
      profile: string | null
      region: string | null
    }
    /** @description Which limits and calendar each region counts its new cases by, and from when */
    AdoptionList: {
      /** @description The company’s first; of each region the newest first. Each holds up to, not at, the instant `until` */
      items: {
        /** @description ISO 8601 with milliseconds and zone */
        adoptedAt: string
        by: components['schemas']['PersonName'] | null
        calendar: string | null
        /** @description ISO 8601 with milliseconds and zone */
        from: string
        id: string
        profile: string | null
        region: string | null
        until: string | null
      }[]
      /** @description The regions that may adopt */
      regions: string[]
    }
    /** @description The agents of a case, the last authorised first */
    AgentList: {
      items: {
        agent: components['schemas']['PersonName']
        /** @description ISO 8601 with milliseconds and zone */
        from: string
        /** @description ISO 8601 with milliseconds and zone */
        givenAt: string
        givenBy: components['schemas']['PersonName']
        id: string
        /** @description Whether it is in force */
        isNow: boolean
        /** @description The document */
        letter: string
        /** @enum {unknown} */
        may: 'read' | 'act'
        notified: boolean
        principal: components['schemas']['PersonName']
        revokedAt: string | null
        /**
         * Format: date-time
         * @description Half-open: at this instant no more
         */
        until: string
      }[]
      /** @description Whether the reader may say who the agents are */
      mayAuthorise: boolean
    }
    /** @description Another day than the proposed one; without a day the customer agrees */
    AnswerAppointment: {
      /** @description Number of a problem item, XTYYYYNNNNNN */
      item?: string
      note?: string
      on?: string | null
    }
    /** @description What an application says; all of it may be missing in a draft */
    Application: {
      contacts?: {
        /** @description What this person is to be asked about */
        duty?: string
        /** Format: email */
        email?: string
        name?: string
        /** @description Also with an extension; its form is checked before submission */
        phone?: string
      }[]
      customer?:
        | {
            /** @description Identity card 居民身份证, passport; its form is checked before submission */
            identityNumber?: string
            name?: string
            /** @enum {string} */
            type: 'person'
          }
        | {
            /** @description 统一社会信用代码; its form is checked before submission */
            creditCode?: string
            legalRepresentative?: string
            name?: string
            /** @enum {string} */
            type: 'organisation'
          }
      /** @description Of a reduction: the customer changes the own installation */
      customerWorks?: boolean
      /**
       * Format: date
       * @description A day in Asia/Shanghai, YYYY-MM-DD, from 2000-01-01 to 2099-12-31
       */
      endsOn?: string
      /** @description The own case that this application continues */
      follows?: string
      /** @enum {unknown} */
      kind?: 'new' | 'increase' | 'temporary' | 'reduction'
      load?: {
        equipment?: {
          name?: string
          quantity?: number
          /** @description kW */
          ratedKw?: number
        }[]
        /** @description kVA */
        existingKva?: number
        /** @description kVA */
        requestedKva?: number
        /** @description kW */
        requestedKw?: number
        /** @description kW */
        securityLoadKw?: number
      }
      /** @description Parts energised one after the other */
      phases?: {
        /** @description kVA */
        kva?: number
        /**
         * Format: date
         * @description A day in Asia/Shanghai, YYYY-MM-DD, from 2000-01-01 to 2099-12-31
         */
        wantedOn?: string
      }[]
      /** @enum {unknown} */
      purpose?: 'residential' | 'commercial' | 'industrial' | 'agricultural' | 'public'
      remark?: string
      site?: {
        address?: string
        industry?: string
        /** @description Latitude of the map point, degrees (GCJ-02) */
        lat?: number
        /** @description Longitude of the map point, degrees (GCJ-02) */
        lng?: number
        /** @description Code of the supply region */
        region?: string
        /** @description Code of the station of the region, if it is known */
        station?: string
      }
      supply?: {
        chargeableExtras?: boolean
        /** @description The grid must build or extend a line first */
        externalWorks?: boolean
        /** @enum {unknown} */
        importance?: 'none' | 'special' | 'first' | 'second' | 'temporary'
        /** @description Supply voltage, kV */
        kv?: number
        ownGeneration?: boolean
        residentialCompound?: boolean
        /** @description Independent sources asked for */
        sources?: number
        /** @enum {unknown} */
        voltage?: 'LV' | 'HV'
        wantsDesignReview?: boolean
        wantsMidworksInspection?: boolean
      }
    }
    /** @description What was applied for, as far as the reader may know it */
    ApplicationSheet: {
      application: components['schemas']['Application']
      /** @description What survey and plan found otherwise than it was applied for; for the customer once replied */
      deviations: {
        applied: number | boolean
        /** @description ISO 8601 with milliseconds and zone */
        at: string
        /** @enum {unknown} */
        field:
          | 'verifiedKw'
          | 'verifiedKva'
          | 'availableKva'
          | 'voltageKv'
          | 'sources'
          | 'transformerKva'
          | 'securityLoadKw'
          | 'ownSourceKw'
        /** @enum {unknown} */
        figure: 'requestedKw' | 'requestedKva' | 'securityLoadKw' | 'kv' | 'sources' | 'ownGeneration'
        found: number | boolean
        /** @enum {unknown} */
        step:
          | 'acceptance'
          | 'supplement'
          | 'survey'
          | 'access-system-design'
          | 'external-plan'
          | 'internal-plan'
          | 'plan'
          | 'plan-review'
          | 'plan-reply'
          | 'plan-confirmation'
          | 'fees'
          | 'design-submission'
          | 'design-review'
          | 'external-works'
          | 'customer-works'
          | 'midworks-inspection'
          | 'completion-report'
          | 'completion-inspection'
          | 'contract'
          | 'metering'
          | 'energisation'
          | 'supply-end'
          | 'removal'
          | 'archive'
          | 'return-visit'
          | 'validity-extension'
          | 'customer-call'
          | 'line-date'
        task: string
      }[]
      /** @description Handed in with the application */
      documents: components['schemas']['Document'][]
      identityEnding: string | null
      /** @description Names, address, contacts and remark are not for this reader */
      withheld: boolean
    }
    ApplyRedating: {
      /** @description The version of what was shown, as it was read */
      version: number
    }
    /** @description A colleague of any department, and what they are asked */
    AskOpinion: {
      /** @description Number of a problem item, XTYYYYNNNNNN */
      item?: string
      /** @description Id of a person */
      person: string
      question: string
    }
    /** @description A longer validity of the replied plan; asked for once */
    AskValidity: {
      /** @description Number of a problem item, XTYYYYNNNNNN */
      item?: string
      months: number
      remark?: string
    }
    Assign: {
      /** @description Id of a person */
      assignee: string
      /** @description Number of a problem item, XTYYYYNNNNNN */
      item?: string
      remark?: string
    }
    /** @description To whom a task may be given */
    Assignees: {
      items: {
        away: {
          deputy: string | null
          /**
           * Format: date-time
           * @description Half-open: at this instant no more
           */
          until: string
        } | null
        id: string
        name: string
        /** @description What they have in hand now */
        openTasks: number
        /** @enum {unknown} */
        role:
          'applicant' | 'account-manager' | 'reviewer' | 'department-head' | 'supervisor' | 'leader' | 'administrator'
      }[]
    }
    /** @description What was done to the house as a whole, the newest first */
    AuditList: {
      items: {
        /** @enum {unknown} */
        action:
          | 'read-rules'
          | 'publish-calendar'
          | 'publish-profile'
          | 'adopt-rules'
          | 'read-redatings'
          | 'preview-redating'
          | 'apply-redating'
          | 'cancel-redating'
          | 'read-audit'
          | 'verify-log'
          | 'read-mails'
          | 'retry-mail'
          | 'read-people'
          | 'invite-person'
          | 'move-person'
          | 'disable-person'
          | 'enable-person'
          | 'send-password-link'
          | 'read-access-log'
          | 'give-position'
          | 'take-position'
          | 'read-organisation'
          | 'add-unit'
          | 'rename-unit'
          | 'close-unit'
          | 'reopen-unit'
          | 'end-sessions'
          | 'reset-second-factor'
          | 'read-erasures'
          | 'prepare-erasure'
          | 'confirm-erasure'
          | 'refuse-erasure'
          | 'change-password'
          | 'set-second-factor'
          | 'remove-second-factor'
          | 'link-identity'
          | 'unlink-identity'
          | 'break-glass'
          | 'make-token'
          | 'revoke-token'
          | 'mark-document'
          | 'raise-item'
          | 'remark-item'
          | 'settle-item'
          | 'hand-over-item'
          | 'move-due-item'
          | 'reopen-item'
          | 'withdraw-item'
          | 'register-account'
          | 'add-address'
          | 'make-progress-link'
          | 'revoke-progress-link'
          | 'set-absence'
          | 'set-deputy'
          | 'end-absence'
          | 'give-grant'
          | 'end-grant'
          | 'follow-groups'
          | 'refuse-groups'
          | 'register-company'
          | 'consent-company'
          | 'refuse-company'
          | 'invite-member'
          | 'ask-to-join'
          | 'withdraw-ask'
          | 'add-member'
          | 'refuse-member'
          | 'change-member'
          | 'remove-member'
          | 'leave-company'
          | 'file-licence'
          | 'confirm-licence'
          | 'refuse-licence'
          | 'authorise-agent'
          | 'revoke-agent'
          | 'send-copy'
          | 'read-copy'
          | 'give-opinion-on-copy'
          | 'withdraw-copy'
          | 'ask-erasure'
          | 'withdraw-erasure'
          | 'finish-erasure'
        /** @description ISO 8601 with milliseconds and zone */
        at: string
        by: components['schemas']['PersonName']
        details: {
          [key: string]: unknown
        }
        id: string
        /** @description ISO 8601 with milliseconds and zone */
        recordedAt: string
        /** @description The version or the re-dating that it was about */
        subject: string
      }[]
      nextCursor: string | null
    }
    AuthenticatorCode: {
      /** @description Six digits of the app, or a recovery code */
      code: string
    }
    /** @description Shown once; it counts when a code of it was entered */
    AuthenticatorSetUp: {
      /** @description otpauth://, as a QR code holds it */
      address: string
      /** @description Base32, to be typed into an app */
      secret: string
    }
    /** @description What the reader may do now */
    AvailableAction: {
      /** @description For whom the reader would do it, as a deputy: the id of a person */
      actingFor?: string
      /** @enum {unknown} */
      action:
        | 'claim'
        | 'release'
        | 'assign'
        | 'transfer'
        | 'ask-opinion'
        | 'add-signature'
        | 'withdraw-request'
        | 'give-answer'
        | 'recall'
        | 'complete'
        | 'take-back'
        | 'request-supplement'
        | 'demand-later'
        | 'start-inspection'
        | 'begin-works'
        | 'request-inspection'
        | 'state-date'
        | 'close-defect'
        | 'waive-fee'
        | 'comment'
        | 'urge'
        | 'extend'
        | 'take-over'
        | 'close-round'
        | 'close-escalation'
        | 'request-stop'
        | 'confirm-stop'
        | 'refuse-stop'
        | 'end-stop'
        | 'admit-green'
        | 'leave-green'
        | 'change-plan'
        | 'ask-validity'
        | 'wish-energisation'
        | 'propose-appointment'
        | 'answer-appointment'
        | 'request-again'
        | 'suspend'
        | 'resume'
        | 'withdraw'
        | 'redate'
      /** @description For complete: the outcomes with which the task may end */
      outcomes?: string[]
      /** @description Key of the task; absent for an action on the whole case */
      task?: string
      /** @description For take-back: the keys of the tasks that are withdrawn with it */
      withdraws?: string[]
    }
    /** @description What is open in the reader’s scope, counted by party, step, rung and region */
    Board: {
      items: components['schemas']['OpenCounts']
      /** @description Cells in which anything is open */
      matrix: {
        dueSoon: number
        /** @description What is left of today; due soon as well */
        dueToday: number
        open: number
        overdue: number
        /** @enum {unknown} */
        party: 'marketing' | 'planning' | 'production' | 'safety' | 'dispatch' | 'account-manager' | 'applicant'
        /** @enum {unknown} */
        step:
          | 'acceptance'
          | 'supplement'
          | 'survey'
          | 'access-system-design'
          | 'external-plan'
          | 'internal-plan'
          | 'plan'
          | 'plan-review'
          | 'plan-reply'
          | 'plan-confirmation'
          | 'fees'
          | 'design-submission'
          | 'design-review'
          | 'external-works'
          | 'customer-works'
          | 'midworks-inspection'
          | 'completion-report'
          | 'completion-inspection'
          | 'contract'
          | 'metering'
          | 'energisation'
          | 'supply-end'
          | 'removal'
          | 'archive'
          | 'return-visit'
          | 'validity-extension'
          | 'customer-call'
          | 'line-date'
        stopped: number
      }[]
      /** @description Business time at which this was read; ISO 8601 with zone */
      now: string
      parties: {
        dueSoon: number
        /** @description What is left of today; due soon as well */
        dueToday: number
        open: number
        overdue: number
        /** @enum {unknown} */
        party: 'marketing' | 'planning' | 'production' | 'safety' | 'dispatch' | 'account-manager' | 'applicant'
        stopped: number
      }[]
      regions: {
        dueSoon: number
        /** @description What is left of today; due soon as well */
        dueToday: number
        open: number
        overdue: number
        region: string
        stopped: number
      }[]
      rungs: {
        dueSoon: number
        /** @description What is left of today; due soon as well */
        dueToday: number
        open: number
        overdue: number
        rung:
          | (
              | 'remind'
              | 'half'
              | 'warning'
              | 'due'
              | 'breach'
              | 'overdue-1wd'
              | 'overdue-3wd'
              | 'overdue-4h'
              | 'overdue-8h'
              | 'response-half'
              | 'response-end'
              | 'response-10wd'
              | 'response-20wd'
              | 'response-30wd'
              | 'response-40wd'
              | 'response-50wd'
              | 'response-60wd'
              | 'response-70wd'
              | 'response-80wd'
              | 'response-90wd'
              | 'response-100wd'
              | 'response-110wd'
              | 'response-120wd'
              | 'validity-7wd'
              | 'validity-3wd'
              | 'validity-ask-by'
            )
          | null
        stopped: number
      }[]
      steps: {
        dueSoon: number
        /** @description What is left of today; due soon as well */
        dueToday: number
        open: number
        overdue: number
        /** @enum {unknown} */
        step:
          | 'acceptance'
          | 'supplement'
          | 'survey'
          | 'access-system-design'
          | 'external-plan'
          | 'internal-plan'
          | 'plan'
          | 'plan-review'
          | 'plan-reply'
          | 'plan-confirmation'
          | 'fees'
          | 'design-submission'
          | 'design-review'
          | 'external-works'
          | 'customer-works'
          | 'midworks-inspection'
          | 'completion-report'
          | 'completion-inspection'
          | 'contract'
          | 'metering'
          | 'energisation'
          | 'supply-end'
          | 'removal'
          | 'archive'
          | 'return-visit'
          | 'validity-extension'
          | 'customer-call'
          | 'line-date'
        stopped: number
      }[]
      /** @description At most ten, with their reasons */
      stoppedLongest: components['schemas']['TaskLine'][]
      total: components['schemas']['OpenCounts']
    }
    /** @description One action on many tasks, case by case */
    Bulk:
      | {
          /** @enum {string} */
          action: 'urge'
          remark?: string
          rows: {
            /** @description Case number, YYYY-NNNNNN */
            caseNo: string
            /** @description Key of a task: step.phase.round.party */
            task: string
          }[]
        }
      | {
          /** @enum {string} */
          action: 'take-over'
          remark?: string
          rows: {
            /** @description Case number, YYYY-NNNNNN */
            caseNo: string
            /** @description Key of a task: step.phase.round.party */
            task: string
          }[]
        }
      | {
          /** @enum {string} */
          action: 'close-round'
          remark?: string
          rows: {
            /** @description Case number, YYYY-NNNNNN */
            caseNo: string
            /** @description Key of a task: step.phase.round.party */
            task: string
          }[]
        }
      | {
          /** @enum {string} */
          action: 'assign'
          /** @description Id of a person */
          assignee: string
          remark?: string
          rows: {
            /** @description Case number, YYYY-NNNNNN */
            caseNo: string
            /** @description Key of a task: step.phase.round.party */
            task: string
          }[]
        }
      | {
          /** @enum {string} */
          action: 'extend'
          by:
            | {
                /** @enum {string} */
                unit: 'workingDays'
                value: number
              }
            | {
                /** @enum {string} */
                unit: 'workingHours'
                value: number
              }
          reason: string
          rows: {
            /** @description Case number, YYYY-NNNNNN */
            caseNo: string
            /** @description Key of a task: step.phase.round.party */
            task: string
          }[]
        }
      | {
          /** @enum {string} */
          action: 'close-escalation'
          note: string
          rows: {
            /** @description Case number, YYYY-NNNNNN */
            caseNo: string
            /** @description Key of a task: step.phase.round.party */
            task: string
          }[]
        }
    BulkAnswer: {
      rows: components['schemas']['BulkRow'][]
    }
    /** @description The same before it is done: its reason may still be missing */
    BulkPreview:
      | {
          /** @enum {string} */
          action: 'urge'
          remark?: string
          rows: {
            /** @description Case number, YYYY-NNNNNN */
            caseNo: string
            /** @description Key of a task: step.phase.round.party */
            task: string
          }[]
        }
      | {
          /** @enum {string} */
          action: 'take-over'
          remark?: string
          rows: {
            /** @description Case number, YYYY-NNNNNN */
            caseNo: string
            /** @description Key of a task: step.phase.round.party */
            task: string
          }[]
        }
      | {
          /** @enum {string} */
          action: 'close-round'
          remark?: string
          rows: {
            /** @description Case number, YYYY-NNNNNN */
            caseNo: string
            /** @description Key of a task: step.phase.round.party */
            task: string
          }[]
        }
      | {
          /** @enum {string} */
          action: 'assign'
          /** @description Id of a person */
          assignee: string
          remark?: string
          rows: {
            /** @description Case number, YYYY-NNNNNN */
            caseNo: string
            /** @description Key of a task: step.phase.round.party */
            task: string
          }[]
        }
      | {
          /** @enum {string} */
          action: 'extend'
          by:
            | {
                /** @enum {string} */
                unit: 'workingDays'
                value: number
              }
            | {
                /** @enum {string} */
                unit: 'workingHours'
                value: number
              }
          reason?: string
          rows: {
            /** @description Case number, YYYY-NNNNNN */
            caseNo: string
            /** @description Key of a task: step.phase.round.party */
            task: string
          }[]
        }
      | {
          /** @enum {string} */
          action: 'close-escalation'
          note?: string
          rows: {
            /** @description Case number, YYYY-NNNNNN */
            caseNo: string
            /** @description Key of a task: step.phase.round.party */
            task: string
          }[]
        }
    BulkPreviewAnswer: {
      rows: components['schemas']['PreviewedRow'][]
    }
    /** @description What became of a row */
    BulkRow: {
      caseNo: string
      law?: components['schemas']['ExtensionAndLaw']
      problem?: components['schemas']['Problem']
      /** @description Of a row that is done: the place of its effect in the log */
      seq?: number
      /**
       * @description unavailable: send the same request under the same key again; what is done answers the same
       * @enum {unknown}
       */
      status: 'done' | 'refused' | 'unavailable'
      task: string
    }
    /** @description Business time now, by the server; browsers have no say in it */
    BusinessTime: {
      /** @description ISO 8601 with milliseconds and zone */
      now: string
      terms: components['schemas']['TermValues']
      /** @description How many working minutes make a working day */
      workingMinutesPerDay: number
    }
    Calendar: {
      /** @description Days off and make-up days 调休 by date; all others are by their weekday */
      days: {
        [key: string]: {
          /** @enum {unknown} */
          kind: 'holiday' | 'make-up'
          name: string
        }
      }
      hours: {
        /** @description HH:MM in Asia/Shanghai */
        from: string
        /** @description HH:MM in Asia/Shanghai */
        to: string
      }[]
      /** @description Years whose holiday notice is loaded; the others are provisional */
      noticedYears: number[]
      /** @description Days that the law fixes in years to come; they count where the year has no notice */
      statutory?: {
        [key: string]: string
      }
      /** @description Name of a version; it never changes once it is published */
      version: string
    }
    /** @description What a calendar would change */
    CalendarPreview: {
      changes: {
        after: {
          /** @enum {unknown} */
          kind: 'working' | 'weekend' | 'holiday' | 'make-up'
          name: string | null
        }
        before: {
          /** @enum {unknown} */
          kind: 'working' | 'weekend' | 'holiday' | 'make-up'
          name: string | null
        }
        /** @description It becomes working time or ceases to be */
        countsOtherwise: boolean
        /**
         * Format: date
         * @description A day in Asia/Shanghai, YYYY-MM-DD, from 2000-01-01 to 2099-12-31
         */
        date: string
      }[]
      /** @description The version in force */
      follows: string
      /** @description Open cases of which a limit runs over one of these days */
      openCases: number
    }
    CalendarPreviewed: {
      /** @description Days off and make-up days 调休 by date; all others are by their weekday */
      days: {
        [key: string]: {
          /** @enum {unknown} */
          kind: 'holiday' | 'make-up'
          name: string
        }
      }
      hours: {
        /** @description HH:MM in Asia/Shanghai */
        from: string
        /** @description HH:MM in Asia/Shanghai */
        to: string
      }[]
      /** @description Years whose holiday notice is loaded; the others are provisional */
      noticedYears: number[]
    }
    CalendarVersion: {
      calendar: components['schemas']['Calendar']
      /** @description Cases submitted now take it, but for regions that adopted another */
      current: boolean
      /** @description ISO 8601 with milliseconds and zone */
      loadedAt: string
      source: string
      /**
       * @description How sure it is
       * @enum {unknown}
       */
      status: 'law' | 'rule' | 'practice' | 'unverified'
      version: string
    }
    /** @description A year of the working calendar, day by day */
    CalendarYear: {
      /** @description Cases submitted now count by this calendar */
      current: boolean
      /** @description Every day of the year, in order */
      days: {
        /**
         * Format: date
         * @description A day in Asia/Shanghai, YYYY-MM-DD, from 2000-01-01 to 2099-12-31
         */
        date: string
        /** @enum {unknown} */
        kind: 'working' | 'weekend' | 'holiday' | 'make-up'
        name: string | null
        working: boolean
      }[]
      hours: {
        /** @description HH:MM in Asia/Shanghai */
        from: string
        /** @description HH:MM in Asia/Shanghai */
        to: string
      }[]
      /** @description The year's holiday notice is not loaded: weekends and the days that the law fixes */
      provisional: boolean
      source: string
      /**
       * @description How sure it is
       * @enum {unknown}
       */
      status: 'law' | 'rule' | 'practice' | 'unverified'
      version: string
      workingDays: number
      year: number
    }
    /** @description Planned, actual and stopped, for a chart of the case over time */
    CaseCourse: {
      ahead: {
        parties: ('marketing' | 'planning' | 'production' | 'safety' | 'dispatch' | 'account-manager' | 'applicant')[]
        phase: number
        /** @enum {unknown} */
        step:
          | 'acceptance'
          | 'supplement'
          | 'survey'
          | 'access-system-design'
          | 'external-plan'
          | 'internal-plan'
          | 'plan'
          | 'plan-review'
          | 'plan-reply'
          | 'plan-confirmation'
          | 'fees'
          | 'design-submission'
          | 'design-review'
          | 'external-works'
          | 'customer-works'
          | 'midworks-inspection'
          | 'completion-report'
          | 'completion-inspection'
          | 'contract'
          | 'metering'
          | 'energisation'
          | 'supply-end'
          | 'removal'
          | 'archive'
          | 'return-visit'
          | 'validity-extension'
          | 'customer-call'
          | 'line-date'
      }[]
      caseNo: string
      /** @description Of the regulation and of the whole case */
      clocks: components['schemas']['Clock'][]
      customerName: string | null
      /** @description Days within all of it that are not worked */
      daysOff: string[]
      marks: {
        /** @description ISO 8601 with milliseconds and zone */
        at: string
        /** @enum {unknown} */
        mark: 'submitted' | 'accepted' | 'replied' | 'confirmed' | 'energised' | 'completed' | 'withdrawn' | 'closed'
        /** @description 0 where it is of the whole case */
        phase: number
        /** @description 0 where there are no rounds */
        round: number
      }[]
      /** @description Business time at which this was read; ISO 8601 with zone */
      now: string
      /** @description A row a task, in the order in which they were opened */
      rows: {
        actual: {
          /** @description ISO 8601 with milliseconds and zone */
          from: string
          startedOnSiteAt: string | null
          until: string | null
        }
        assignee: components['schemas']['PersonName'] | null
        /** @enum {unknown} */
        cause:
          | 'first'
          | 'return'
          | 'objection'
          | 'defects'
          | 'grid-change'
          | 'lapse'
          | 'later-demand'
          | 'extension'
          | 'restoration'
        countedFrom: string | null
        dueAt: string | null
        key: string
        outcome: string | null
        overdue: boolean
        /** @enum {unknown} */
        party: 'marketing' | 'planning' | 'production' | 'safety' | 'dispatch' | 'account-manager' | 'applicant'
        phase: number
        planned: {
          /** @description ISO 8601 with milliseconds and zone */
          from: string
          limit: components['schemas']['Limit']
          /** @description ISO 8601 with milliseconds and zone */
          until: string
          workingDays: number
        } | null
        round: number
        /**
         * @description What was cancelled or not answered is shown too
         * @enum {unknown}
         */
        status: 'open' | 'done' | 'cancelled' | 'not-answered'
        /** @enum {unknown} */
        step:
          | 'acceptance'
          | 'supplement'
          | 'survey'
          | 'access-system-design'
          | 'external-plan'
          | 'internal-plan'
          | 'plan'
          | 'plan-review'
          | 'plan-reply'
          | 'plan-confirmation'
          | 'fees'
          | 'design-submission'
          | 'design-review'
          | 'external-works'
          | 'customer-works'
          | 'midworks-inspection'
          | 'completion-report'
          | 'completion-inspection'
          | 'contract'
          | 'metering'
          | 'energisation'
          | 'supply-end'
          | 'removal'
          | 'archive'
          | 'return-visit'
          | 'validity-extension'
          | 'customer-call'
          | 'line-date'
        stops: {
          endsAt: string | null
          /** @description ISO 8601 with milliseconds and zone */
          from: string
          /** @enum {unknown} */
          reason:
            | 'documents'
            | 'decision'
            | 'design'
            | 'works'
            | 'payment'
            | 'signature'
            | 'objection'
            | 'changed-drawings'
            | 'defects'
            | 'between-steps'
            | 'wanted-later'
            | 'suspended'
            | 'lapsed'
            | 'permit'
            | 'force-majeure'
          until: string | null
          /** @description That it takes out, so far where it is running */
          workingDays: number
        }[]
        used: components['schemas']['Used'] | null
      }[]
      seq: number
      shortAddress: string | null
    }
    CaseFigure: {
      /** @enum {unknown} */
      kind: 'handling' | 'elapsed'
      /** @description Of `handling`, the steps that it adds up; all of them where absent */
      rows?: ('plan-reply' | 'design-review' | 'midworks-inspection' | 'completion-inspection' | 'meter-and-connect')[]
      /** @description Where it comes from */
      source: string
      /**
       * @description How sure it is
       * @enum {unknown}
       */
      status: 'law' | 'rule' | 'practice' | 'unverified'
      /** @enum {unknown} */
      unit: 'workingDays' | 'workingHours' | 'months'
      value: number
    }
    /** @description A line of the case list */
    CaseLine: {
      accountManager: components['schemas']['PersonName'] | null
      caseNo: string
      /** @enum {unknown} */
      category: 'lv-residential' | 'lv-other' | 'hv-single' | 'hv-dual'
      customerName: string | null
      /** @description Documents were demanded that the list did not name */
      flagged: boolean
      green: boolean
      /** @enum {unknown} */
      kind: 'new' | 'increase' | 'temporary' | 'reduction'
      lapsed: boolean
      /** @description ISO 8601 with milliseconds and zone */
      lastAt: string
      nextDue: {
        clock: string
        /** @description ISO 8601 with milliseconds and zone */
        dueAt: string
        /** @enum {unknown} */
        layer: 'promise' | 'statutory' | 'case' | 'response' | 'validity'
        /**
         * @description The step, the row of the regulation, the kind of case clock, the commitment for the whole case, or the kind of validity
         * @enum {unknown}
         */
        name:
          | 'acceptance'
          | 'supplement'
          | 'survey'
          | 'access-system-design'
          | 'external-plan'
          | 'internal-plan'
          | 'plan'
          | 'plan-review'
          | 'plan-reply'
          | 'plan-confirmation'
          | 'fees'
          | 'design-submission'
          | 'design-review'
          | 'external-works'
          | 'customer-works'
          | 'midworks-inspection'
          | 'completion-report'
          | 'completion-inspection'
          | 'contract'
          | 'metering'
          | 'energisation'
          | 'supply-end'
          | 'removal'
          | 'archive'
          | 'return-visit'
          | 'validity-extension'
          | 'customer-call'
          | 'line-date'
          | 'meter-and-connect'
          | 'handling'
          | 'elapsed'
          | 'getting-electricity'
          | 'published-commitment'
          | 'after-lapse'
        overdue: boolean
        party:
          ('marketing' | 'planning' | 'production' | 'safety' | 'dispatch' | 'account-manager' | 'applicant') | null
        phase: number
        /** @description The holiday notice of the year of dueAt is not loaded: it may move with it */
        provisional: boolean
        round: number
      } | null
      nextDueAt: string | null
      /** @description Its open tasks in the order in which they were opened */
      open: {
        dueAt: string | null
        key: string
        /** @description Of the caller: what he owes in this case */
        mine: boolean
        overdue: boolean
        /** @enum {unknown} */
        party: 'marketing' | 'planning' | 'production' | 'safety' | 'dispatch' | 'account-manager' | 'applicant'
        phase: number
        /** @description The holiday notice of the year of dueAt is not loaded: it may move with it */
        provisional: boolean
        round: number
        /** @enum {unknown} */
        step:
          | 'acceptance'
          | 'supplement'
          | 'survey'
          | 'access-system-design'
          | 'external-plan'
          | 'internal-plan'
          | 'plan'
          | 'plan-review'
          | 'plan-reply'
          | 'plan-confirmation'
          | 'fees'
          | 'design-submission'
          | 'design-review'
          | 'external-works'
          | 'customer-works'
          | 'midworks-inspection'
          | 'completion-report'
          | 'completion-inspection'
          | 'contract'
          | 'metering'
          | 'energisation'
          | 'supply-end'
          | 'removal'
          | 'archive'
          | 'return-visit'
          | 'validity-extension'
          | 'customer-call'
          | 'line-date'
        stopped: boolean
        waiting: boolean
      }[]
      /** @description Visits that were proposed to the caller and wait for the answer */
      proposals: {
        /** @description HH:mm, Asia/Shanghai */
        from: string
        /**
         * Format: date
         * @description A day in Asia/Shanghai, YYYY-MM-DD, from 2000-01-01 to 2099-12-31
         */
        on: string
        phase: number
        round: number
        /** @enum {unknown} */
        step: 'survey' | 'midworks-inspection' | 'completion-inspection' | 'energisation'
        until: string
      }[]
      region: string
      requestedKva: number | null
      requestedKw: number | null
      seq: number
      shortAddress: string | null
      /** @enum {unknown} */
      status: 'in-progress' | 'withdrawn' | 'completed' | 'closed'
      /** @description ISO 8601 with milliseconds and zone */
      submittedAt: string
      suspended: boolean
      /** @description No task of the grid can be acted on */
      withCustomer: boolean
    }
    CaseList: {
      items: components['schemas']['CaseLine'][]
      nextCursor: string | null
      /** @description Business time at which this was read; ISO 8601 with zone */
      now: string
      /** @description Items on all pages together; 10000 stands for as many or more */
      total: number
    }
    /** @description Where a case stands */
    CasePage: {
      accountManager: {
        email: string | null
        id: string
        name: string | null
        phone: string | null
      } | null
      ahead: {
        parties: ('marketing' | 'planning' | 'production' | 'safety' | 'dispatch' | 'account-manager' | 'applicant')[]
        phase: number
        /** @enum {unknown} */
        step:
          | 'acceptance'
          | 'supplement'
          | 'survey'
          | 'access-system-design'
          | 'external-plan'
          | 'internal-plan'
          | 'plan'
          | 'plan-review'
          | 'plan-reply'
          | 'plan-confirmation'
          | 'fees'
          | 'design-submission'
          | 'design-review'
          | 'external-works'
          | 'customer-works'
          | 'midworks-inspection'
          | 'completion-report'
          | 'completion-inspection'
          | 'contract'
          | 'metering'
          | 'energisation'
          | 'supply-end'
          | 'removal'
          | 'archive'
          | 'return-visit'
          | 'validity-extension'
          | 'customer-call'
          | 'line-date'
      }[]
      /** @description Visits to the site, as last proposed and answered */
      appointments: {
        answeredAt: string | null
        answerNote: string | null
        askedOn: string | null
        /** @description HH:mm, Asia/Shanghai */
        from: string
        note: string | null
        /** @description How often it was proposed */
        number: number
        /**
         * Format: date
         * @description A day in Asia/Shanghai, YYYY-MM-DD, from 2000-01-01 to 2099-12-31
         */
        on: string
        /** @description A part of its round is still to be done */
        open: boolean
        phase: number
        /** @description ISO 8601 with milliseconds and zone */
        proposedAt: string
        proposedBy: components['schemas']['PersonName']
        round: number
        /** @enum {unknown} */
        status: 'proposed' | 'agreed' | 'other-day'
        /** @enum {unknown} */
        step: 'survey' | 'midworks-inspection' | 'completion-inspection' | 'energisation'
        /** @description Key of the task for which it was proposed */
        task: string
        until: string
      }[]
      availableActions: components['schemas']['AvailableAction'][]
      ball: {
        holders: {
          assignee: components['schemas']['PersonName'] | null
          dueAt: string | null
          key: string
          overdue: boolean
          /** @enum {unknown} */
          party: 'marketing' | 'planning' | 'production' | 'safety' | 'dispatch' | 'account-manager' | 'applicant'
          phase: number
          /** @description The holiday notice of the year of dueAt is not loaded: it may move with it */
          provisional: boolean
          round: number
          /** @description ISO 8601 with milliseconds and zone */
          since: string
          /** @enum {unknown} */
          step:
            | 'acceptance'
            | 'supplement'
            | 'survey'
            | 'access-system-design'
            | 'external-plan'
            | 'internal-plan'
            | 'plan'
            | 'plan-review'
            | 'plan-reply'
            | 'plan-confirmation'
            | 'fees'
            | 'design-submission'
            | 'design-review'
            | 'external-works'
            | 'customer-works'
            | 'midworks-inspection'
            | 'completion-report'
            | 'completion-inspection'
            | 'contract'
            | 'metering'
            | 'energisation'
            | 'supply-end'
            | 'removal'
            | 'archive'
            | 'return-visit'
            | 'validity-extension'
            | 'customer-call'
            | 'line-date'
          workingDaysLeft: number | null
          workingMinutesLeft: number | null
        }[]
        /** @description No task of the grid can be acted on */
        withCustomer: boolean
      }
      caseNo: string
      /** @enum {unknown} */
      category: 'lv-residential' | 'lv-other' | 'hv-single' | 'hv-dual'
      clocks: components['schemas']['Clock'][]
      customerName: string | null
      demands: {
        /** @description ISO 8601 with milliseconds and zone */
        at: string
        by: components['schemas']['PersonName']
        kinds: (
          | 'identity'
          | 'business-licence'
          | 'property-proof'
          | 'equipment-list'
          | 'site-plan'
          | 'access-system-design'
          | 'project-approval'
          | 'important-customer-proof'
          | 'generation-description'
          | 'design-drawings'
          | 'protection-settings'
          | 'own-source-design'
          | 'payment-proof'
          | 'completion-drawings'
          | 'test-report'
          | 'defect-evidence'
          | 'permit'
          | 'force-majeure-proof'
          | 'supply-plan'
          | 'contract'
          | 'authorisation-letter'
          | 'photo'
          | 'other'
        )[]
        /** @description Not on the list that was told once: flagged */
        later: boolean
        suppliedAt: string | null
      }[]
      endsOn: string | null
      follows: string | null
      gates: {
        energisedAt: string | null
        gates: {
          /** @enum {unknown} */
          gate: 'inspection-passed' | 'contract-signed' | 'fees-settled' | 'line-built' | 'meter-installed'
          metAt: string | null
        }[]
        lacking: ('inspection-passed' | 'contract-signed' | 'fees-settled' | 'line-built' | 'meter-installed')[]
        phase: number
      }[]
      green: {
        /** @description ISO 8601 with milliseconds and zone */
        admittedAt: string
        grantor: components['schemas']['PersonName']
        leader: components['schemas']['PersonName']
        /** @enum {unknown} */
        reason: 'government-key-project' | 'major-investment' | 'public-welfare' | 'important-customer' | 'emergency'
        supervisor: components['schemas']['PersonName']
        /**
         * Format: date
         * @description A day in Asia/Shanghai, YYYY-MM-DD, from 2000-01-01 to 2099-12-31
         */
        until: string
      } | null
      /** @enum {unknown} */
      kind: 'new' | 'increase' | 'temporary' | 'reduction'
      /** @description ISO 8601 with milliseconds and zone */
      lastAt: string
      leftOut: {
        /** @enum {unknown} */
        reason:
          | 'low-voltage'
          | 'high-voltage'
          | 'plan-made-in-survey'
          | 'approved-by-drafter'
          | 'no-fee-due'
          | 'not-important-not-requested'
          | 'no-external-works'
          | 'no-customer-works'
          | 'only-when-documents-lack'
          | 'voltage-too-low'
          | 'capacity-reduction'
          | 'not-temporary'
          | 'only-when-asked'
          | 'only-when-silent'
          | 'only-when-no-day-stated'
        /** @enum {unknown} */
        step:
          | 'acceptance'
          | 'supplement'
          | 'survey'
          | 'access-system-design'
          | 'external-plan'
          | 'internal-plan'
          | 'plan'
          | 'plan-review'
          | 'plan-reply'
          | 'plan-confirmation'
          | 'fees'
          | 'design-submission'
          | 'design-review'
          | 'external-works'
          | 'customer-works'
          | 'midworks-inspection'
          | 'completion-report'
          | 'completion-inspection'
          | 'contract'
          | 'metering'
          | 'energisation'
          | 'supply-end'
          | 'removal'
          | 'archive'
          | 'return-visit'
          | 'validity-extension'
          | 'customer-call'
          | 'line-date'
      }[]
      /** @description Business time at which this was read; ISO 8601 with zone */
      now: string
      openDefects: {
        /** @description Its number on the list of that inspection */
        defect: number
        /** @description Key of the task that found it */
        inspection: string
        phase: number
        /** @enum {unknown} */
        step: 'midworks-inspection' | 'completion-inspection'
      }[]
      region: string
      rules: {
        calendar: string
        profile: string
      }
      /** @description What the page has read; sent back with an action */
      seq: number
      shortAddress: string | null
      station: string | null
      /** @enum {unknown} */
      status: 'in-progress' | 'withdrawn' | 'completed' | 'closed'
      /** @description Stops by hand, from the request on */
      stops: {
        askedBy: components['schemas']['PersonName']
        /** @enum {unknown} */
        reason: 'permit' | 'force-majeure'
        /** @description The task's clock stands for it now */
        stands: boolean
        /** @enum {unknown} */
        status: 'asked' | 'confirmed' | 'refused'
        task: string
        /**
         * Format: date
         * @description A day in Asia/Shanghai, YYYY-MM-DD, from 2000-01-01 to 2099-12-31
         */
        until: string
      }[]
      /** @description ISO 8601 with milliseconds and zone */
      submittedAt: string
      supplementList:
        | (
            | 'identity'
            | 'business-licence'
            | 'property-proof'
            | 'equipment-list'
            | 'site-plan'
            | 'access-system-design'
            | 'project-approval'
            | 'important-customer-proof'
            | 'generation-description'
            | 'design-drawings'
            | 'protection-settings'
            | 'own-source-design'
            | 'payment-proof'
            | 'completion-drawings'
            | 'test-report'
            | 'defect-evidence'
            | 'permit'
            | 'force-majeure-proof'
            | 'supply-plan'
            | 'contract'
            | 'authorisation-letter'
            | 'photo'
            | 'other'
          )[]
        | null
      suspendedAt: string | null
      terms: components['schemas']['TermValues']
      timeline: {
        /** @enum {unknown} */
        cause:
          | 'first'
          | 'return'
          | 'objection'
          | 'defects'
          | 'grid-change'
          | 'lapse'
          | 'later-demand'
          | 'extension'
          | 'restoration'
        closedAt: string | null
        /** @description ISO 8601 with milliseconds and zone */
        openedAt: string
        phase: number
        round: number
        /** @description Approvals of an earlier round that stand */
        standing: {
          approvedInRound: number
          /** @enum {unknown} */
          party: 'marketing' | 'planning' | 'production' | 'safety' | 'dispatch' | 'account-manager' | 'applicant'
          /** @enum {string} */
          reason: 'input-unchanged'
        }[]
        /** @enum {unknown} */
        step:
          | 'acceptance'
          | 'supplement'
          | 'survey'
          | 'access-system-design'
          | 'external-plan'
          | 'internal-plan'
          | 'plan'
          | 'plan-review'
          | 'plan-reply'
          | 'plan-confirmation'
          | 'fees'
          | 'design-submission'
          | 'design-review'
          | 'external-works'
          | 'customer-works'
          | 'midworks-inspection'
          | 'completion-report'
          | 'completion-inspection'
          | 'contract'
          | 'metering'
          | 'energisation'
          | 'supply-end'
          | 'removal'
          | 'archive'
          | 'return-visit'
          | 'validity-extension'
          | 'customer-call'
          | 'line-date'
        tasks: {
          assignee: components['schemas']['PersonName'] | null
          closedAt: string | null
          consultations: components['schemas']['Consultation'][]
          countedFrom: string | null
          dueAt: string | null
          escalationClosed: boolean
          extensions: components['schemas']['Extension'][]
          fired: components['schemas']['FiredRung'][]
          form: {
            [key: string]: number | string | boolean
          } | null
          given: {
            /** @description ISO 8601 with milliseconds and zone */
            at: string
            by: components['schemas']['PersonName']
            reason: string | null
          } | null
          key: string
          limit: components['schemas']['Limit'] | null
          /** @description ISO 8601 with milliseconds and zone */
          openedAt: string
          outcome: string | null
          overdue: boolean
          /** @enum {unknown} */
          party: 'marketing' | 'planning' | 'production' | 'safety' | 'dispatch' | 'account-manager' | 'applicant'
          pending: components['schemas']['PendingOutcome'] | null
          /** @description The holiday notice of the year of dueAt is not loaded: it may move with it */
          provisional: boolean
          startedOnSiteAt: string | null
          statedStartAt: string | null
          /** @enum {unknown} */
          status: 'open' | 'done' | 'cancelled' | 'not-answered'
          stopped: boolean
          stops: components['schemas']['Stop'][]
          urged: components['schemas']['Urged'] | null
          used: components['schemas']['Used'] | null
        }[]
      }[]
      validity: {
        askBy: string | null
        asked: {
          answer: string | null
          /** @description ISO 8601 with milliseconds and zone */
          at: string
          months: number
        } | null
        extendedByMonths: number
        lapsed: boolean
        until: string | null
      } | null
      /** @description Plans that were replied and no longer stand */
      voids: {
        /** @description ISO 8601 with milliseconds and zone */
        at: string
        /** @enum {unknown} */
        cause: 'lapse' | 'grid-change'
        /** @enum {unknown} */
        part: 'survey' | 'external-plan' | 'internal-plan' | 'plan'
      }[]
      wishes: {
        /**
         * Format: date
         * @description A day in Asia/Shanghai, YYYY-MM-DD, from 2000-01-01 to 2099-12-31
         */
        on: string
        phase: number
      }[]
      withdrawnPhases: number[]
    }
    /** @description The grid changes a plan that was replied: the part is made again */
    ChangePlan: {
      /** @description Number of a problem item, XTYYYYNNNNNN */
      item?: string
      /** @enum {unknown} */
      part: 'survey' | 'external-plan' | 'internal-plan' | 'plan'
      reason: string
    }
    /** @description A clock of a case */
    Clock: {
      closedAt: string | null
      dueAt: string | null
      /** @description Nothing more is climbed until the ladder begins anew */
      escalationClosed: boolean
      extensions: components['schemas']['Extension'][]
      fired: components['schemas']['FiredRung'][]
      id: string
      /** @enum {unknown} */
      layer: 'promise' | 'statutory' | 'case' | 'response' | 'validity'
      /** @description Empty without a limit or before the trigger */
      limits: {
        /** @description The clock is due by this one */
        binds: boolean
        /** @description ISO 8601 with milliseconds and zone */
        countedFrom: string
        dueAt: string | null
        figureStatus: ('law' | 'rule' | 'practice' | 'unverified') | null
        /** @enum {unknown} */
        layer: 'promise' | 'statutory' | 'case' | 'response' | 'validity' | 'green'
        source: string | null
        /** @enum {unknown} */
        unit: 'workingDays' | 'workingHours' | 'months'
        value: number
      }[]
      /**
       * @description The step, the row of the regulation, the kind of case clock, the commitment for the whole case, or the kind of validity
       * @enum {unknown}
       */
      name:
        | 'acceptance'
        | 'supplement'
        | 'survey'
        | 'access-system-design'
        | 'external-plan'
        | 'internal-plan'
        | 'plan'
        | 'plan-review'
        | 'plan-reply'
        | 'plan-confirmation'
        | 'fees'
        | 'design-submission'
        | 'design-review'
        | 'external-works'
        | 'customer-works'
        | 'midworks-inspection'
        | 'completion-report'
        | 'completion-inspection'
        | 'contract'
        | 'metering'
        | 'energisation'
        | 'supply-end'
        | 'removal'
        | 'archive'
        | 'return-visit'
        | 'validity-extension'
        | 'customer-call'
        | 'line-date'
        | 'meter-and-connect'
        | 'handling'
        | 'elapsed'
        | 'getting-electricity'
        | 'published-commitment'
        | 'after-lapse'
      nextRung: {
        /** @description ISO 8601 with milliseconds and zone */
        at: string
        /** @enum {unknown} */
        rung:
          | 'remind'
          | 'half'
          | 'warning'
          | 'due'
          | 'breach'
          | 'overdue-1wd'
          | 'overdue-3wd'
          | 'overdue-4h'
          | 'overdue-8h'
          | 'response-half'
          | 'response-end'
          | 'response-10wd'
          | 'response-20wd'
          | 'response-30wd'
          | 'response-40wd'
          | 'response-50wd'
          | 'response-60wd'
          | 'response-70wd'
          | 'response-80wd'
          | 'response-90wd'
          | 'response-100wd'
          | 'response-110wd'
          | 'response-120wd'
          | 'validity-7wd'
          | 'validity-3wd'
          | 'validity-ask-by'
        to: ('holder' | 'applicant' | 'account-manager' | 'department-head' | 'supervisor' | 'leader')[]
      } | null
      overdue: boolean
      party: ('marketing' | 'planning' | 'production' | 'safety' | 'dispatch' | 'account-manager' | 'applicant') | null
      phase: number
      /** @description The holiday notice of the year of dueAt is not loaded: it may move with it */
      provisional: boolean
      round: number
      stopped: boolean
      stops: components['schemas']['Stop'][]
      trigger: string | null
      used: components['schemas']['Used'] | null
    }
    /** @description One defect is mended, with evidence */
    CloseDefect: {
      /** @description Its number on the list of that inspection */
      defect: number
      /** @description Ids of documents of the case */
      documents: string[]
      /** @description Key of a task: step.phase.round.party */
      inspection: string
      /** @description Number of a problem item, XTYYYYNNNNNN */
      item?: string
      remark?: string
    }
    /** @description Nothing more is climbed on this task until its ladder begins anew */
    CloseEscalation: {
      /** @description Number of a problem item, XTYYYYNNNNNN */
      item?: string
      note: string
    }
    /** @description Whom the holder of a task may name */
    Colleagues: {
      items: {
        away: {
          deputy: string | null
          /**
           * Format: date-time
           * @description Half-open: at this instant no more
           */
          until: string
        } | null
        department: ('marketing' | 'planning' | 'production' | 'safety' | 'dispatch') | null
        id: string
        name: string
        /** @description What they have in hand now */
        openTasks: number
        /** @enum {unknown} */
        role:
          'applicant' | 'account-manager' | 'reviewer' | 'department-head' | 'supervisor' | 'leader' | 'administrator'
      }[]
    }
    Comment: {
      /** @description Number of a problem item, XTYYYYNNNNNN */
      item?: string
      text: string
    }
    /** @description A comment, a reason, conditions, defects */
    CommentLine: {
      /** @description ISO 8601 with milliseconds and zone */
      at: string
      by: {
        /** @description For whom it was done, if not for themselves: the person for whom somebody acts comes last, before them those whose deputies stand between */
        actingFor: components['schemas']['PersonName'][]
        id: string
        name: string | null
        /** @enum {unknown} */
        role:
          | 'applicant'
          | 'account-manager'
          | 'reviewer'
          | 'department-head'
          | 'supervisor'
          | 'leader'
          | 'administrator'
          | 'system'
      }
      /** @description Of a written reply: the conditions that are part of it */
      conditions: string[]
      outcome: string | null
      seq: number
      sha256: string
      task: string | null
      text: string
      /** @description The customer reads it, too */
      toCustomer: boolean
      /** @description The event with which it was written */
      type: string
    }
    CommentList: {
      items: components['schemas']['CommentLine'][]
      nextCursor: string | null
    }
    Commitment: {
      'hv-dual'?: components['schemas']['CaseFigure']
      'hv-single'?: components['schemas']['CaseFigure']
      'lv-other'?: components['schemas']['CaseFigure']
      'lv-other-works'?: components['schemas']['CaseFigure']
      'lv-residential'?: components['schemas']['CaseFigure']
      'lv-residential-works'?: components['schemas']['CaseFigure']
    }
    /** @description A company account, as its members see it */
    Company: {
      address: string
      creditCode: string
      /**
       * Format: date-time
       * @description Until when the second person may consent
       */
      expiresAt: string
      id: string
      legalRepresentative: string
      /** @enum {unknown} */
      licence: 'missing' | 'to-check' | 'confirmed' | 'refused'
      licenceReason: string | null
      /** @description Whether an application may be submitted in its name */
      mayApply: boolean
      name: string
      region: string
      /**
       * @description What the reader is in it
       * @enum {unknown}
       */
      role: 'manager' | 'member'
      /** @enum {unknown} */
      state: 'awaiting-consent' | 'expired' | 'active'
    }
    /** @description A consent, an invitation or a request to join that is open */
    CompanyAsk: {
      address: string | null
      company: {
        id: string
        name: string
      } | null
      /** @description ISO 8601 with milliseconds and zone */
      createdAt: string
      createdBy: components['schemas']['PersonName']
      /** @description ISO 8601 with milliseconds and zone */
      expiresAt: string
      id: string
      /** @enum {unknown} */
      kind: 'consent' | 'invitation' | 'join'
      /** @description Whether it is the reader’s to answer */
      mayAnswer: boolean
      /** @description Who is meant, as whoever asks has called them */
      name: string
      /** @enum {unknown} */
      role: 'manager' | 'member'
    }
    CompanyChanged: {
      id: string
    }
    /** @description Somebody is asked to become a member */
    CompanyInvitation: {
      /** @description An email, or a mobile number of the mainland */
      address: string
      /**
       * @description In which somebody without an account is written to
       * @enum {unknown}
       */
      language: 'zh' | 'en'
      name: string
      /** @enum {unknown} */
      role: 'manager' | 'member'
    }
    CompanyJoin: {
      /** @description Unified social credit code 统一社会信用代码 */
      creditCode: string
    }
    /** @description My company accounts, and what is asked of me or by me */
    CompanyList: {
      asks: components['schemas']['CompanyAsk'][]
      items: components['schemas']['Company'][]
    }
    /** @description A company account with its members */
    CompanyPage: {
      asks: components['schemas']['CompanyAsk'][]
      company: components['schemas']['Company']
      members: {
        email: string | null
        name: string
        person: string
        phoneNumber: string | null
        /** @enum {unknown} */
        role: 'manager' | 'member'
        /** @description ISO 8601 with milliseconds and zone */
        since: string
      }[]
    }
    CompanyRole: {
      /** @enum {unknown} */
      role: 'manager' | 'member'
    }
    Complete: {
      /** @description Ids of documents of the case */
      documents?: string[]
      /** @description The figures of the outcome: schema Form-<step>-<outcome>; counts of a list are left to the server */
      form?: {
        [key: string]: unknown
      }
      /** @description Number of a problem item, XTYYYYNNNNNN */
      item?: string
      /** @description Conditions or defects, each a line */
      items?: string[]
      /** @description One of the task's outcomes, see availableActions */
      outcome: string
      remark?: string
    }
    /** @description A colleague who was asked about a task 委派 加签 */
    Consultation: {
      answers: {
        /** @enum {unknown} */
        answer: 'opinion' | 'agree' | 'object'
        /** @description ISO 8601 with milliseconds and zone */
        at: string
        text: string | null
      }[]
      /** @description ISO 8601 with milliseconds and zone */
      askedAt: string
      askedBy: components['schemas']['PersonName']
      /** @description Can answer now, and is waited for */
      awaited: boolean
      dueAt: string | null
      /** @enum {unknown} */
      kind: 'opinion' | 'before' | 'after'
      person: components['schemas']['PersonName']
      question: string | null
      /** @enum {unknown} */
      status: 'open' | 'answered' | 'withdrawn' | 'ended'
    }
    /** @description How the signed-in person is reached */
    ContactWays: {
      email: string | null
      /** @enum {unknown} */
      notifyBy: 'email' | 'sms' | 'both'
      phoneNumber: string | null
      sendsSms: boolean
      termsVersion: string | null
    }
    CopiesOfCase: {
      /** @description The first first */
      items: components['schemas']['Copy'][]
      /** @description The reader may send copies of this case */
      maySend: boolean
    }
    CopiesSent: {
      ids: string[]
    }
    /** @description A copy of a case that somebody was sent */
    Copy: {
      /** @description What the reader may do to it now */
      actions: ('mark-read' | 'give-opinion' | 'withdraw-copy')[]
      id: string
      opinion: string | null
      opinionAt: string | null
      person: components['schemas']['PersonName']
      readAt: string | null
      remark: string | null
      sender: components['schemas']['PersonName']
      senderFor: components['schemas']['PersonName'] | null
      /** @description ISO 8601 with milliseconds and zone */
      sentAt: string
      withdrawn: {
        /** @description ISO 8601 with milliseconds and zone */
        at: string
        by: components['schemas']['PersonName']
      } | null
    }
    /** @description The staff who can be sent a copy */
    Copyable: {
      items: {
        department: ('marketing' | 'planning' | 'production' | 'safety' | 'dispatch') | null
        id: string
        name: string
        region: string | null
        /** @enum {unknown} */
        role:
          'applicant' | 'account-manager' | 'reviewer' | 'department-head' | 'supervisor' | 'leader' | 'administrator'
      }[]
    }
    CopyChanged: {
      id: string
    }
    /** @description A case that was copied to the reader */
    CopyLine: {
      /** @description What the reader may do to it now */
      actions: ('mark-read' | 'give-opinion' | 'withdraw-copy')[]
      caseNo: string
      /** @enum {unknown} */
      category: 'lv-residential' | 'lv-other' | 'hv-single' | 'hv-dual'
      customerName: string | null
      green: boolean
      id: string
      opinion: string | null
      opinionAt: string | null
      person: components['schemas']['PersonName']
      readAt: string | null
      region: string
      remark: string | null
      sender: components['schemas']['PersonName']
      senderFor: components['schemas']['PersonName'] | null
      /** @description ISO 8601 with milliseconds and zone */
      sentAt: string
      shortAddress: string | null
      /** @enum {unknown} */
      status: 'in-progress' | 'withdrawn' | 'completed' | 'closed'
      withdrawn: {
        /** @description ISO 8601 with milliseconds and zone */
        at: string
        by: components['schemas']['PersonName']
      } | null
    }
    CopyList: {
      items: components['schemas']['CopyLine'][]
      nextCursor: string | null
      /** @description Business time at which this was read; ISO 8601 with zone */
      now: string
      /** @description Items on all pages together; 10000 stands for as many or more */
      total: number
    }
    CopyOpinion: {
      text: string
    }
    /** @description What happens to the tasks of who is away */
    Cover: {
      /** @description Who could stand in: whom nothing is kept from and who has the least to do comes first */
      candidates: {
        id: string
        /** @description Is away by then as well */
        isAway: boolean
        name: string
        openTasks: number
        /** @description The tasks that four eyes keep from this deputy */
        refused: {
          caseNo: string
          key: string
        }[]
        /** @enum {unknown} */
        role:
          'applicant' | 'account-manager' | 'reviewer' | 'department-head' | 'supervisor' | 'leader' | 'administrator'
      }[]
      /** @description ISO 8601 with milliseconds and zone */
      now: string
      person: components['schemas']['PersonName']
      /** @description The open tasks of who is away */
      tasks: {
        caseNo: string
        customerName: string | null
        dueAt: string | null
        /** @description Due before the end of the absence */
        isDueWithin: boolean
        key: string
        /** @enum {unknown} */
        party: 'marketing' | 'planning' | 'production' | 'safety' | 'dispatch' | 'account-manager' | 'applicant'
        step:
          | (
              | 'acceptance'
              | 'supplement'
              | 'survey'
              | 'access-system-design'
              | 'external-plan'
              | 'internal-plan'
              | 'plan'
              | 'plan-review'
              | 'plan-reply'
              | 'plan-confirmation'
              | 'fees'
              | 'design-submission'
              | 'design-review'
              | 'external-works'
              | 'customer-works'
              | 'midworks-inspection'
              | 'completion-report'
              | 'completion-inspection'
              | 'contract'
              | 'metering'
              | 'energisation'
              | 'supply-end'
              | 'removal'
              | 'archive'
              | 'return-visit'
              | 'validity-extension'
              | 'customer-call'
              | 'line-date'
            )
          | null
      }[]
    }
    /** @description Documents that are gone, with their bytes */
    Deleted: {
      deleted: string[]
    }
    /** @description What the list did not name: flagged to the supervisor, and no clock stands */
    DemandLater: {
      /** @description Number of a problem item, XTYYYYNNNNNN */
      item?: string
      kinds: (
        | 'identity'
        | 'business-licence'
        | 'property-proof'
        | 'equipment-list'
        | 'site-plan'
        | 'access-system-design'
        | 'project-approval'
        | 'important-customer-proof'
        | 'generation-description'
        | 'design-drawings'
        | 'protection-settings'
        | 'own-source-design'
        | 'payment-proof'
        | 'completion-drawings'
        | 'test-report'
        | 'defect-evidence'
        | 'permit'
        | 'force-majeure-proof'
        | 'supply-plan'
        | 'contract'
        | 'authorisation-letter'
        | 'photo'
        | 'other'
      )[]
      remark?: string
    }
    /** @description The open work of a department by person */
    DepartmentLoad: {
      /** @enum {unknown} */
      department: 'marketing' | 'planning' | 'production' | 'safety' | 'dispatch'
      /** @description Business time at which this was read; ISO 8601 with zone */
      now: string
      /** @description Also who has nothing; the most overdue first */
      people: {
        dueSoon: number
        /** @description What is left of today; due soon as well */
        dueToday: number
        /** @description Of the department; others took a task of it over */
        isMember: boolean
        oldest: {
          caseNo: string
          dueAt: string | null
          key: string
          /** @description ISO 8601 with milliseconds and zone */
          openedAt: string
          step:
            | (
                | 'acceptance'
                | 'supplement'
                | 'survey'
                | 'access-system-design'
                | 'external-plan'
                | 'internal-plan'
                | 'plan'
                | 'plan-review'
                | 'plan-reply'
                | 'plan-confirmation'
                | 'fees'
                | 'design-submission'
                | 'design-review'
                | 'external-works'
                | 'customer-works'
                | 'midworks-inspection'
                | 'completion-report'
                | 'completion-inspection'
                | 'contract'
                | 'metering'
                | 'energisation'
                | 'supply-end'
                | 'removal'
                | 'archive'
                | 'return-visit'
                | 'validity-extension'
                | 'customer-call'
                | 'line-date'
              )
            | null
        } | null
        open: number
        overdue: number
        person: components['schemas']['PersonName']
        stopped: number
      }[]
      total: components['schemas']['OpenCounts']
      unclaimed: {
        dueSoon: number
        /** @description What is left of today; due soon as well */
        dueToday: number
        oldest: {
          caseNo: string
          dueAt: string | null
          key: string
          /** @description ISO 8601 with milliseconds and zone */
          openedAt: string
          step:
            | (
                | 'acceptance'
                | 'supplement'
                | 'survey'
                | 'access-system-design'
                | 'external-plan'
                | 'internal-plan'
                | 'plan'
                | 'plan-review'
                | 'plan-reply'
                | 'plan-confirmation'
                | 'fees'
                | 'design-submission'
                | 'design-review'
                | 'external-works'
                | 'customer-works'
                | 'midworks-inspection'
                | 'completion-report'
                | 'completion-inspection'
                | 'contract'
                | 'metering'
                | 'energisation'
                | 'supply-end'
                | 'removal'
                | 'archive'
                | 'return-visit'
                | 'validity-extension'
                | 'customer-call'
                | 'line-date'
              )
            | null
        } | null
        open: number
        overdue: number
        stopped: number
      }
    }
    /** @description Who stands in from now on; null for nobody */
    DeputyBody: {
      deputy: string | null
    }
    /** @description A file of a case; never changed */
    Document: {
      bytes: number
      id: string
      /** @enum {unknown} */
      kind:
        | 'identity'
        | 'business-licence'
        | 'property-proof'
        | 'equipment-list'
        | 'site-plan'
        | 'access-system-design'
        | 'project-approval'
        | 'important-customer-proof'
        | 'generation-description'
        | 'design-drawings'
        | 'protection-settings'
        | 'own-source-design'
        | 'payment-proof'
        | 'completion-drawings'
        | 'test-report'
        | 'defect-evidence'
        | 'permit'
        | 'force-majeure-proof'
        | 'supply-plan'
        | 'contract'
        | 'authorisation-letter'
        | 'photo'
        | 'other'
      /** @description By what the bytes are, not by what the sender said */
      mediaType: string
      name: string
      sha256: string
    }
    DocumentLine: {
      bytes: number
      id: string
      /** @description Not for the customer */
      internal: boolean
      /** @enum {unknown} */
      kind:
        | 'identity'
        | 'business-licence'
        | 'property-proof'
        | 'equipment-list'
        | 'site-plan'
        | 'access-system-design'
        | 'project-approval'
        | 'important-customer-proof'
        | 'generation-description'
        | 'design-drawings'
        | 'protection-settings'
        | 'own-source-design'
        | 'payment-proof'
        | 'completion-drawings'
        | 'test-report'
        | 'defect-evidence'
        | 'permit'
        | 'force-majeure-proof'
        | 'supply-plan'
        | 'contract'
        | 'authorisation-letter'
        | 'photo'
        | 'other'
      /** @description Who said later that it is or is not for the customer; nothing of it to a customer */
      marks: {
        /** @description ISO 8601 with milliseconds and zone */
        at: string
        by: {
          id: string
          name: string | null
        }
        internal: boolean
      }[]
      /** @description The reader may say whether it is for the customer */
      mayMark: boolean
      /** @description By what the bytes are, not by what the sender said */
      mediaType: string
      name: string
      sha256: string
      /** @description ISO 8601 with milliseconds and zone */
      uploadedAt: string
      /** @description Id of the person; `staff` to a customer */
      uploadedBy: string
    }
    /** @description What is possible but unlikely: asked back once and then taken */
    Doubt: {
      /** @description JSON pointer into the application */
      field: string
      /** @description In the caller's language */
      message: string
      /** @enum {unknown} */
      reason:
        'identity-check' | 'credit-check' | 'phone-unlikely' | 'power-factor' | 'phases-out-of-order' | 'same-place'
    }
    /** @description An application being written */
    Draft: {
      body: components['schemas']['Application']
      caseNo: string
      company: string | null
      /** @description ISO 8601 with milliseconds and zone */
      createdAt: string
      id: string
      /** @enum {unknown} */
      status: 'open' | 'submitted'
      /** @description ISO 8601 with milliseconds and zone */
      updatedAt: string
      version: number
    }
    /** @description The route of an application with its limits, and what it still lacks */
    DraftCheck: {
      category: ('lv-residential' | 'lv-other' | 'hv-single' | 'hv-dual') | null
      /** @description Every kind of document that this application needs */
      documents: {
        /** @enum {unknown} */
        kind:
          | 'identity'
          | 'business-licence'
          | 'property-proof'
          | 'equipment-list'
          | 'site-plan'
          | 'access-system-design'
          | 'project-approval'
          | 'important-customer-proof'
          | 'generation-description'
          | 'design-drawings'
          | 'protection-settings'
          | 'own-source-design'
          | 'payment-proof'
          | 'completion-drawings'
          | 'test-report'
          | 'defect-evidence'
          | 'permit'
          | 'force-majeure-proof'
          | 'supply-plan'
          | 'contract'
          | 'authorisation-letter'
          | 'photo'
          | 'other'
        /** @enum {unknown} */
        reason:
          | 'person'
          | 'organisation'
          | 'every-application'
          | 'high-voltage'
          | 'two-or-more-sources'
          | 'important-customer'
          | 'own-generation'
        /** @description At least one file of this kind was uploaded */
        supplied: boolean
      }[]
      /** @description Possible but unlikely: to be confirmed with the submission */
      doubts: components['schemas']['Doubt'][]
      jointReview: boolean
      leftOut: {
        /** @enum {unknown} */
        reason:
          | 'low-voltage'
          | 'high-voltage'
          | 'plan-made-in-survey'
          | 'approved-by-drafter'
          | 'no-fee-due'
          | 'not-important-not-requested'
          | 'no-external-works'
          | 'no-customer-works'
          | 'only-when-documents-lack'
          | 'voltage-too-low'
          | 'capacity-reduction'
          | 'not-temporary'
          | 'only-when-asked'
          | 'only-when-silent'
          | 'only-when-no-day-stated'
        /** @enum {unknown} */
        step:
          | 'acceptance'
          | 'supplement'
          | 'survey'
          | 'access-system-design'
          | 'external-plan'
          | 'internal-plan'
          | 'plan'
          | 'plan-review'
          | 'plan-reply'
          | 'plan-confirmation'
          | 'fees'
          | 'design-submission'
          | 'design-review'
          | 'external-works'
          | 'customer-works'
          | 'midworks-inspection'
          | 'completion-report'
          | 'completion-inspection'
          | 'contract'
          | 'metering'
          | 'energisation'
          | 'supply-end'
          | 'removal'
          | 'archive'
          | 'return-visit'
          | 'validity-extension'
          | 'customer-call'
          | 'line-date'
      }[]
      missing: components['schemas']['Missing'][]
      steps: {
        parties: ('marketing' | 'planning' | 'production' | 'safety' | 'dispatch' | 'account-manager' | 'applicant')[]
        promise: components['schemas']['LimitFigure'] | null
        statutory: components['schemas']['LimitFigure'] | null
        /** @enum {unknown} */
        step:
          | 'acceptance'
          | 'supplement'
          | 'survey'
          | 'access-system-design'
          | 'external-plan'
          | 'internal-plan'
          | 'plan'
          | 'plan-review'
          | 'plan-reply'
          | 'plan-confirmation'
          | 'fees'
          | 'design-submission'
          | 'design-review'
          | 'external-works'
          | 'customer-works'
          | 'midworks-inspection'
          | 'completion-report'
          | 'completion-inspection'
          | 'contract'
          | 'metering'
          | 'energisation'
          | 'supply-end'
          | 'removal'
          | 'archive'
          | 'return-visit'
          | 'validity-extension'
          | 'customer-call'
          | 'line-date'
      }[]
    }
    /** @description An erasure, and what it would erase today */
    Erasure: {
      /** @description ISO 8601 with milliseconds and zone */
      askedAt: string
      askedBy: {
        id: string
        name: string | null
      }
      confirmedAt: string | null
      confirmedBy: {
        id: string
        name: string | null
      } | null
      /** @description Places done */
      done: number
      doneAt: string | null
      endedAt: string | null
      id: string
      nextFrom: string | null
      person: {
        id: string
        name: string | null
      }
      plan: {
        /** @description The account goes; not while a case goes on */
        account: boolean
        /** @description Cases of which name, address and contacts go */
        cases: string[]
        /** @description So many documents go */
        files: number
        /** @description What has to be kept for now, with the day */
        kept: {
          caseNo: string
          document:
            | (
                | 'identity'
                | 'business-licence'
                | 'property-proof'
                | 'equipment-list'
                | 'site-plan'
                | 'access-system-design'
                | 'project-approval'
                | 'important-customer-proof'
                | 'generation-description'
                | 'design-drawings'
                | 'protection-settings'
                | 'own-source-design'
                | 'payment-proof'
                | 'completion-drawings'
                | 'test-report'
                | 'defect-evidence'
                | 'permit'
                | 'force-majeure-proof'
                | 'supply-plan'
                | 'contract'
                | 'authorisation-letter'
                | 'photo'
                | 'other'
              )
            | null
          from: string | null
          id: string
          /** @enum {unknown} */
          kind:
            | 'account'
            | 'sign-in'
            | 'drafts'
            | 'identity'
            | 'texts'
            | 'files'
            | 'messages'
            | 'application-form'
            | 'step-records'
            | 'case-papers'
            | 'case-log'
            | 'access-log'
        }[]
        /** @description So many texts go */
        texts: number
      }
      preparedAt: string | null
      preparedBy: {
        id: string
        name: string | null
      } | null
      refusal: ('identity-unproved' | 'case-open' | 'dispute' | 'nothing-erasable') | null
      /**
       * @description Asked for, prepared by one administrator, running once another has confirmed it, done
       * @enum {unknown}
       */
      status: 'asked' | 'prepared' | 'running' | 'done' | 'refused' | 'withdrawn'
      /** @description Of so many; 0 before it runs */
      total: number
    }
    ErasureChanged: {
      id: string
      /**
       * @description Asked for, prepared by one administrator, running once another has confirmed it, done
       * @enum {unknown}
       */
      status: 'asked' | 'prepared' | 'running' | 'done' | 'refused' | 'withdrawn'
    }
    /** @description Erasures of the data of customers, the newest first */
    ErasureList: {
      items: {
        /** @description ISO 8601 with milliseconds and zone */
        askedAt: string
        askedBy: {
          id: string
          name: string | null
        }
        confirmedAt: string | null
        confirmedBy: {
          id: string
          name: string | null
        } | null
        /** @description Places done */
        done: number
        doneAt: string | null
        endedAt: string | null
        id: string
        nextFrom: string | null
        person: {
          id: string
          name: string | null
        }
        preparedAt: string | null
        preparedBy: {
          id: string
          name: string | null
        } | null
        refusal: ('identity-unproved' | 'case-open' | 'dispute' | 'nothing-erasable') | null
        /**
         * @description Asked for, prepared by one administrator, running once another has confirmed it, done
         * @enum {unknown}
         */
        status: 'asked' | 'prepared' | 'running' | 'done' | 'refused' | 'withdrawn'
        /** @description Of so many; 0 before it runs */
        total: number
      }[]
      nextCursor: string | null
    }
    ErasureRefused: {
      /**
       * @description Why nothing is erased
       * @enum {unknown}
       */
      reason: 'identity-unproved' | 'case-open' | 'dispute' | 'nothing-erasable'
    }
    /** @description An event of a case's log */
    EventLine: {
      /** @description ISO 8601 with milliseconds and zone */
      at: string
      by: {
        /** @description For whom it was done, if not for themselves: the person for whom somebody acts comes last, before them those whose deputies stand between */
        actingFor: components['schemas']['PersonName'][]
        id: string
        name: string | null
        /** @enum {unknown} */
        role:
          | 'applicant'
          | 'account-manager'
          | 'reviewer'
          | 'department-head'
          | 'supervisor'
          | 'leader'
          | 'administrator'
          | 'system'
      }
      /** @description By type and version; no personal data */
      data: {
        [key: string]: unknown
      }
      /** @description SHA-256 over the previous hash and the stored bytes of the event */
      hash: string
      item: string | null
      prevHash: string
      /** @description ISO 8601 with milliseconds and zone */
      recordedAt: string
      seq: number
      text: string | null
      type: string
      version: number
    }
    EventList: {
      items: components['schemas']['EventLine'][]
      nextCursor: string | null
    }
    /** @description A deadline, day by day */
    Explanation: {
      /** @description Version of the calendar */
      calendar: string
      caseNo: string
      clock: components['schemas']['Clock']
      countedFrom: string | null
      /** @description Empty where the clock has no limit or no trigger yet */
      days: {
        /**
         * Format: date
         * @description A day in Asia/Shanghai, YYYY-MM-DD, from 2000-01-01 to 2099-12-31
         */
        date: string
        /** @enum {unknown} */
        kind: 'trigger' | 'counted' | 'make-up' | 'weekend' | 'holiday' | 'stopped' | 'overdue'
        /** @description The holiday, or the one that a make-up day is worked for */
        name?: string
        /** @description Number of the counted day, minutes counted on it, or working days overdue; 0 where nothing counted */
        number: number
        /** @description The year's holiday notice is not loaded yet */
        provisional: boolean
        /** @description Why the clock was stopped on this day */
        reasons: (
          | 'documents'
          | 'decision'
          | 'design'
          | 'works'
          | 'payment'
          | 'signature'
          | 'objection'
          | 'changed-drawings'
          | 'defects'
          | 'between-steps'
          | 'wanted-later'
          | 'suspended'
          | 'lapsed'
          | 'permit'
          | 'force-majeure'
        )[]
        /** @enum {unknown} */
        rule:
          | 'civil-code-201-trigger-day'
          | 'from-trigger-minute'
          | 'from-next-opening'
          | 'working-day'
          | 'make-up-day'
          | 'calendar-day'
          | 'weekend'
          | 'statutory-holiday'
          | 'stopped'
          | 'partly-stopped'
          | 'last-day-kept'
          | 'not-due-before'
          | 'civil-code-203-close-of-business'
          | 'month-end-moved'
          | 'hours-run-out'
          | 'overdue'
      }[]
      dueAt: string | null
      limit: components['schemas']['Limit'] | null
      /** @description Business time at which this was read; ISO 8601 with zone */
      now: string
    }
    /** @description More of the internal limit; the statutory one never moves */
    Extend: {
      by:
        | {
            /** @enum {string} */
            unit: 'workingDays'
            value: number
          }
        | {
            /** @enum {string} */
            unit: 'workingHours'
            value: number
          }
      /** @description Number of a problem item, XTYYYYNNNNNN */
      item?: string
      reason: string
    }
    /** @description The extension stands in the log of the case at this sequence number */
    Extended: {
      caseNo: string
      law?: components['schemas']['ExtensionAndLaw']
      seq: number
    }
    /** @description An internal extension; the statutory limit never moves */
    Extension: {
      /** @description ISO 8601 with milliseconds and zone */
      at: string
      by: components['schemas']['Limit']
      grantedBy: components['schemas']['PersonName']
    }
    /** @description When the task would be due with an extension, and when the statutory limit is that its work serves */
    ExtensionAndLaw: {
      /** @description The extension ends after the statutory limit: allowed, and the limit stays */
      beyond: boolean
      /** @description ISO 8601 with milliseconds and zone */
      dueAt: string
      /** @description ISO 8601 with milliseconds and zone */
      lawDueAt: string
    }
    /** @description A limit with its source */
    Figure: {
      /** @description Where it comes from */
      source: string
      /**
       * @description How sure it is
       * @enum {unknown}
       */
      status: 'law' | 'rule' | 'practice' | 'unverified'
      /** @enum {unknown} */
      unit: 'workingDays' | 'workingHours' | 'months'
      value: number
    }
    FiredRung: {
      /** @description Extensions granted before it */
      edition: number
      rung: string
    }
    /** @description Form of completion-inspection, outcome defects */
    'Form-completion-inspection-defects': {
      /** @description pieces */
      defects?: number
    }
    /** @description Form of design-review, outcome approve-with-conditions */
    'Form-design-review-approve-with-conditions': {
      /** @description pieces */
      conditions?: number
    }
    /** @description Form of energisation, outcome energise */
    'Form-energisation-energise': {
      /**
       * Format: date
       * @description A day in Asia/Shanghai, YYYY-MM-DD, from 2000-01-01 to 2099-12-31
       */
      appointedOn?: string
      outageNeeded: boolean
      /** @description The number of a paper */
      outageNotice?: string
    }
    /** @description Form of external-plan, outcome drafted */
    'Form-external-plan-drafted': {
      /** @description mm² */
      conductorMm2: number
      /** @description kVA */
      feederKva: number
      /** @description m */
      lineLengthM: number
      /**
       * Format: date
       * @description A day in Asia/Shanghai, YYYY-MM-DD, from 2000-01-01 to 2099-12-31
       */
      lineReadyOn?: string
      /** @description pieces */
      sources: number
      /** @description kV */
      voltageKv: number
    }
    /** @description Form of external-works, outcome complete-works */
    'Form-external-works-complete-works': {
      /** @description m */
      lineLengthM: number
    }
    /** @description Form of fees, outcome confirm */
    'Form-fees-confirm': {
      /** @description fen */
      amountFen: number
    }
    /** @description Form of fees, outcome pay */
    'Form-fees-pay': {
      /** @description fen */
      amountFen?: number
    }
    /** @description Form of internal-plan, outcome drafted */
    'Form-internal-plan-drafted': {
      /** @description A */
      meteringCurrentA: number
      /** @description kW */
      ownSourceKw: number
      /** @description kW */
      securityLoadKw: number
      /** @description kVA */
      transformerKva: number
    }
    /** @description Form of line-date, outcome state */
    'Form-line-date-state': {
      /**
       * Format: date
       * @description A day in Asia/Shanghai, YYYY-MM-DD, from 2000-01-01 to 2099-12-31
       */
      lineReadyOn: string
    }
    /** @description Form of metering, outcome install */
    'Form-metering-install': {
      /** @description A */
      meterA: number
      /** @description pieces */
      meters: number
    }
    /** @description Form of midworks-inspection, outcome defects */
    'Form-midworks-inspection-defects': {
      /** @description pieces */
      defects?: number
    }
    /** @description Form of plan-confirmation, outcome object */
    'Form-plan-confirmation-object': {
      /** @enum {unknown} */
      part: 'survey' | 'external-plan' | 'internal-plan' | 'plan'
    }
    /** @description Form of plan, outcome drafted */
    'Form-plan-drafted': {
      /** @description A */
      breakerA: number
      /** @description mm² */
      conductorMm2: number
      /** @description m */
      lineLengthM: number
      /** @description A */
      meterA: number
    }
    /** @description Form of plan-reply, outcome replied */
    'Form-plan-reply-replied': {
      /** @description fen */
      feeFen?: number
    }
    /** @description Form of plan-review, outcome approve-with-conditions */
    'Form-plan-review-approve-with-conditions': {
      /** @description pieces */
      conditions?: number
    }
    /** @description Form of plan-review, outcome return */
    'Form-plan-review-return': {
      /** @enum {unknown} */
      toStep: 'survey' | 'external-plan' | 'internal-plan' | 'plan'
    }
    /** @description Form of removal, outcome remove */
    'Form-removal-remove': {
      /** @description kWh */
      finalReadingKwh: number
      /** @description fen */
      settledFen: number
    }
    /** @description Form of return-visit, outcome visit */
    'Form-return-visit-visit': {
      /** @description points */
      satisfaction: number
    }
    /** @description Form of supply-end, outcome extend */
    'Form-supply-end-extend': {
      /**
       * Format: date
       * @description A day in Asia/Shanghai, YYYY-MM-DD, from 2000-01-01 to 2099-12-31
       */
      until: string
    }
    /** @description Form of survey, outcome surveyed */
    'Form-survey-surveyed': {
      /** @description kVA */
      availableKva: number
      /** @description m */
      distanceToSourceM: number
      feasible: boolean
      /** @description kVA */
      verifiedKva?: number
      /** @description kW */
      verifiedKw?: number
    }
    /** @description Form of survey, outcome surveyed-with-plan */
    'Form-survey-surveyed-with-plan': {
      /** @description A */
      breakerA: number
      /** @description mm² */
      conductorMm2: number
      /** @description m */
      distanceToSourceM: number
      /** @description m */
      lineLengthM: number
      /** @description A */
      meterA: number
      /** @description kVA */
      verifiedKva?: number
      /** @description kW */
      verifiedKw?: number
    }
    /** @description A case that was found; names and places are null where the reader may not know them */
    FoundCase: {
      address: string | null
      caseNo: string
      /** @enum {unknown} */
      category: 'lv-residential' | 'lv-other' | 'hv-single' | 'hv-dual'
      contacts: {
        name: string | null
        phone: string | null
      }[]
      customerName: string | null
      green: boolean
      /** @enum {unknown} */
      kind: 'new' | 'increase' | 'temporary' | 'reduction'
      region: string
      /** @enum {unknown} */
      status: 'in-progress' | 'withdrawn' | 'completed' | 'closed'
      /** @description ISO 8601 with milliseconds and zone */
      submittedAt: string
    }
    FoundCases: {
      /** @description The newest first */
      items: components['schemas']['FoundCase'][]
      nextCursor: string | null
    }
    /** @description An opinion; or of a signature whether one agrees or objects */
    GiveAnswer: {
      /** @enum {unknown} */
      answer: 'opinion' | 'agree' | 'object'
      /** @description Number of a problem item, XTYYYYNNNNNN */
      item?: string
      text: string
    }
    GrantChanged: {
      id: string
    }
    GrantHolders: {
      items: {
        id: string
        name: string
      }[]
    }
    /** @description For the audit all; for a supervisor those of the region; for anybody else their own; the newest first */
    GrantList: {
      items: {
        cases: string[]
        customer: string | null
        endedAt: string | null
        /** @description ISO 8601 with milliseconds and zone */
        givenAt: string
        giver: {
          id: string
          name: string | null
        }
        holder: {
          id: string
          name: string | null
        }
        id: string
        reason: string
        runs: boolean
        /** @description ISO 8601 with milliseconds and zone */
        until: string
      }[]
      nextCursor: string | null
    }
    HandOverItem: {
      /** @description Id of a person */
      owner: string
      reason: string
      /** @description The version that the caller has seen */
      version: number
    }
    /** @description Who is to have an account, and where they work: by their role a department, a region or rights */
    Invitation: {
      department: ('marketing' | 'planning' | 'production' | 'safety' | 'dispatch') | null
      /** Format: email */
      email: string
      /** @enum {unknown} */
      language: 'zh' | 'en'
      name: string
      phone: string | null
      region: string | null
      /** @description What an administrator may do; of nobody else */
      rights?: ('system' | 'security' | 'audit')[]
      /** @enum {unknown} */
      role: 'account-manager' | 'reviewer' | 'department-head' | 'supervisor' | 'leader' | 'administrator'
      station?: string | null
    }
    /** @description A problem item in a list */
    ItemLine: {
      about: {
        party:
          ('marketing' | 'planning' | 'production' | 'safety' | 'dispatch' | 'account-manager' | 'applicant') | null
        step:
          | (
              | 'acceptance'
              | 'supplement'
              | 'survey'
              | 'access-system-design'
              | 'external-plan'
              | 'internal-plan'
              | 'plan'
              | 'plan-review'
              | 'plan-reply'
              | 'plan-confirmation'
              | 'fees'
              | 'design-submission'
              | 'design-review'
              | 'external-works'
              | 'customer-works'
              | 'midworks-inspection'
              | 'completion-report'
              | 'completion-inspection'
              | 'contract'
              | 'metering'
              | 'energisation'
              | 'supply-end'
              | 'removal'
              | 'archive'
              | 'return-visit'
              | 'validity-extension'
              | 'customer-call'
              | 'line-date'
            )
          | null
      }
      caseNo: string
      closedAt: string | null
      customerName: string | null
      /** @description ISO 8601 with milliseconds and zone */
      dueAt: string
      lastRung: string | null
      matter: string
      no: string
      outcome: ('solved' | 'handed-to-management' | 'no-longer-needed') | null
      overdue: boolean
      owner: components['schemas']['PersonName']
      /** @enum {unknown} */
      ownerParty: 'marketing' | 'planning' | 'production' | 'safety' | 'dispatch' | 'account-manager' | 'applicant'
      /** @description ISO 8601 with milliseconds and zone */
      raisedAt: string
      raiser: components['schemas']['PersonName']
      shortAddress: string | null
      /** @enum {unknown} */
      status: 'open' | 'settled' | 'withdrawn'
      workingMinutesLeft: number | null
    }
    ItemList: {
      items: components['schemas']['ItemLine'][]
      nextCursor: string | null
      /** @description Business time at which this was read; ISO 8601 with zone */
      now: string
      /** @description Items on all pages together; 10000 stands for as many or more */
      total: number
    }
    /** @description Who may settle an item of this case */
    ItemOwners: {
      items: {
        id: string
        name: string
        /** @enum {unknown} */
        party: 'marketing' | 'planning' | 'production' | 'safety' | 'dispatch' | 'account-manager' | 'applicant'
        /** @enum {unknown} */
        role:
          'applicant' | 'account-manager' | 'reviewer' | 'department-head' | 'supervisor' | 'leader' | 'administrator'
      }[]
    }
    ItemPage: {
      about: {
        party:
          ('marketing' | 'planning' | 'production' | 'safety' | 'dispatch' | 'account-manager' | 'applicant') | null
        step:
          | (
              | 'acceptance'
              | 'supplement'
              | 'survey'
              | 'access-system-design'
              | 'external-plan'
              | 'internal-plan'
              | 'plan'
              | 'plan-review'
              | 'plan-reply'
              | 'plan-confirmation'
              | 'fees'
              | 'design-submission'
              | 'design-review'
              | 'external-works'
              | 'customer-works'
              | 'midworks-inspection'
              | 'completion-report'
              | 'completion-inspection'
              | 'contract'
              | 'metering'
              | 'energisation'
              | 'supply-end'
              | 'removal'
              | 'archive'
              | 'return-visit'
              | 'validity-extension'
              | 'customer-call'
              | 'line-date'
            )
          | null
      }
      /** @description What the reader may do now */
      actions: ('remark' | 'settle' | 'hand-over' | 'move-due' | 'reopen' | 'withdraw')[]
      case: {
        address: string | null
        /** @enum {unknown} */
        category: 'lv-residential' | 'lv-other' | 'hv-single' | 'hv-dual'
        /** @enum {unknown} */
        kind: 'new' | 'increase' | 'temporary' | 'reduction'
        /** @description What is open in the case now */
        open: {
          assignee: components['schemas']['PersonName'] | null
          key: string
          /** @enum {unknown} */
          party: 'marketing' | 'planning' | 'production' | 'safety' | 'dispatch' | 'account-manager' | 'applicant'
          phase: number
          /** @enum {unknown} */
          step:
            | 'acceptance'
            | 'supplement'
            | 'survey'
            | 'access-system-design'
            | 'external-plan'
            | 'internal-plan'
            | 'plan'
            | 'plan-review'
            | 'plan-reply'
            | 'plan-confirmation'
            | 'fees'
            | 'design-submission'
            | 'design-review'
            | 'external-works'
            | 'customer-works'
            | 'midworks-inspection'
            | 'completion-report'
            | 'completion-inspection'
            | 'contract'
            | 'metering'
            | 'energisation'
            | 'supply-end'
            | 'removal'
            | 'archive'
            | 'return-visit'
            | 'validity-extension'
            | 'customer-call'
            | 'line-date'
        }[]
        requestedKva: number | null
        requestedKw: number | null
        /** @enum {unknown} */
        status: 'in-progress' | 'withdrawn' | 'completed' | 'closed'
        /** @description Whether the reader may see the case itself */
        visible: boolean
      }
      caseNo: string
      closedAt: string | null
      /** @description ISO 8601 with milliseconds and zone */
      countedFrom: string
      customerName: string | null
      days: number
      /** @description What was done to the case in its name */
      done: {
        /** @description ISO 8601 with milliseconds and zone */
        at: string
        by: components['schemas']['PersonName']
        seq: number
        task: string | null
        type: string
      }[]
      /** @description ISO 8601 with milliseconds and zone */
      dueAt: string
      /** @description Working days, by default and at most */
      given: {
        days: number
        most: number
      }
      history: {
        /** @description ISO 8601 with milliseconds and zone */
        at: string
        by: components['schemas']['PersonName'] | null
        dueAt: string | null
        outcome: string | null
        owner: components['schemas']['PersonName'] | null
        rungs: (
          | 'remind'
          | 'half'
          | 'warning'
          | 'due'
          | 'breach'
          | 'overdue-1wd'
          | 'overdue-3wd'
          | 'overdue-4h'
          | 'overdue-8h'
          | 'response-half'
          | 'response-end'
          | 'response-10wd'
          | 'response-20wd'
          | 'response-30wd'
          | 'response-40wd'
          | 'response-50wd'
          | 'response-60wd'
          | 'response-70wd'
          | 'response-80wd'
          | 'response-90wd'
          | 'response-100wd'
          | 'response-110wd'
          | 'response-120wd'
          | 'validity-7wd'
          | 'validity-3wd'
          | 'validity-ask-by'
        )[]
        text: string | null
        version: number
        /** @enum {unknown} */
        what: 'raise' | 'remark' | 'settle' | 'hand-over' | 'move-due' | 'reopen' | 'withdraw' | 'rung'
      }[]
      lastRung: string | null
      matter: string
      no: string
      /** @description Business time at which this was read; ISO 8601 with zone */
      now: string
      outcome: ('solved' | 'handed-to-management' | 'no-longer-needed') | null
      overdue: boolean
      owner: components['schemas']['PersonName']
      /** @enum {unknown} */
      ownerParty: 'marketing' | 'planning' | 'production' | 'safety' | 'dispatch' | 'account-manager' | 'applicant'
      /** @description ISO 8601 with milliseconds and zone */
      raisedAt: string
      raiser: components['schemas']['PersonName']
      shortAddress: string | null
      /** @enum {unknown} */
      status: 'open' | 'settled' | 'withdrawn'
      version: number
      workingMinutesLeft: number | null
    }
    ItemsOfCase: {
      /** @description Working days, by default and at most */
      given: {
        days: number
        most: number
      }
      /** @description What is open first */
      items: components['schemas']['ItemLine'][]
      mayRaise: boolean
      /** @description Business time at which this was read; ISO 8601 with zone */
      now: string
    }
    /** @description The item has this version now */
    ItemWritten: {
      no: string
      version: number
    }
    /** @description How limits were kept by what was closed in some time */
    Kept: {
      attainment: {
        inTime: number
        /** @description That had a limit */
        of: number
        share: number | null
      }
      /** @description Cases that stand behind the figure */
      cases: number
      /** @description Closed: tasks, clocks or cases */
      count: number
      workingDays: components['schemas']['Spread']
      workingHours: components['schemas']['Spread']
    }
    /** @description The rungs of one kind of limit, in the order in which they are climbed */
    Ladder: {
      rungs: components['schemas']['LadderRung'][]
      /** @description Where it comes from */
      source: string
      /**
       * @description How sure it is
       * @enum {unknown}
       */
      status: 'law' | 'rule' | 'practice' | 'unverified'
    }
    /** @description When somebody is told, and who */
    LadderRung: {
      /**
       * @description Half of the running time, the due instant, or the last day on which an extension can be asked for
       * @enum {unknown}
       */
      from: 'half' | 'due' | 'ask-by'
      /** @description Working time after its origin, before it when negative; 0 at half */
      offset: number
      /** @enum {unknown} */
      rung:
        | 'remind'
        | 'half'
        | 'warning'
        | 'due'
        | 'breach'
        | 'overdue-1wd'
        | 'overdue-3wd'
        | 'overdue-4h'
        | 'overdue-8h'
        | 'response-half'
        | 'response-end'
        | 'response-10wd'
        | 'response-20wd'
        | 'response-30wd'
        | 'response-40wd'
        | 'response-50wd'
        | 'response-60wd'
        | 'response-70wd'
        | 'response-80wd'
        | 'response-90wd'
        | 'response-100wd'
        | 'response-110wd'
        | 'response-120wd'
        | 'validity-7wd'
        | 'validity-3wd'
        | 'validity-ask-by'
      to: ('holder' | 'applicant' | 'account-manager' | 'department-head' | 'supervisor' | 'leader')[]
      /** @enum {unknown} */
      unit: 'workingDays' | 'workingHours'
    }
    LanguageChoice: {
      /** @enum {unknown} */
      language: 'zh' | 'en'
    }
    /** @description Business licences to look at, the first filed first */
    LicenceList: {
      items: {
        address: string
        creditCode: string
        /** @description The name of the scan */
        file: string
        /** @description ISO 8601 with milliseconds and zone */
        filedAt: string
        filedBy: components['schemas']['PersonName']
        id: string
        legalRepresentative: string
        name: string
        region: string
      }[]
    }
    LicenceRefusal: {
      reason: string
    }
    /** @description A time limit; working hours may be fractions */
    Limit: {
      /** @enum {unknown} */
      unit: 'workingDays' | 'workingHours' | 'months'
      value: number
    }
    /** @description A limit with the source it comes from */
    LimitFigure: {
      source: string
      /** @enum {unknown} */
      status: 'law' | 'rule' | 'practice' | 'unverified'
      /** @enum {unknown} */
      unit: 'workingDays' | 'workingHours' | 'months'
      value: number
    }
    /** @description Limits by step and category, each with its source */
    LimitProfile: {
      /** @description Further limits of the whole case, each with a clock of its own */
      commitments: {
        'getting-electricity': components['schemas']['Commitment']
        'published-commitment': components['schemas']['Commitment']
      }
      green: {
        acceptance: components['schemas']['PromiseLimits']
        archive: components['schemas']['PromiseLimits']
        'completion-inspection': components['schemas']['PromiseLimits']
        contract: components['schemas']['PromiseLimits']
        'customer-call': components['schemas']['PromiseLimits']
        'design-review': components['schemas']['PromiseLimits']
        'external-works': components['schemas']['PromiseLimits']
        fees: components['schemas']['PromiseLimits']
        'line-date': components['schemas']['PromiseLimits']
        'meter-and-connect': components['schemas']['PromiseLimits']
        'midworks-inspection': components['schemas']['PromiseLimits']
        plan: components['schemas']['PromiseLimits']
        'plan-reply': components['schemas']['PromiseLimits']
        'plan-review': components['schemas']['PromiseLimits']
        'reduction-plan': components['schemas']['PromiseLimits']
        removal: components['schemas']['PromiseLimits']
        'return-visit': components['schemas']['PromiseLimits']
        survey: components['schemas']['PromiseLimits']
        'validity-extension': components['schemas']['PromiseLimits']
      }
      ladders: {
        green: components['schemas']['Ladder']
        item: components['schemas']['Ladder']
        promise: components['schemas']['Ladder']
        response: components['schemas']['Ladder']
        statutory: components['schemas']['Ladder']
        validity: components['schemas']['Ladder']
      }
      name: string
      promise: {
        acceptance: components['schemas']['PromiseLimits']
        archive: components['schemas']['PromiseLimits']
        'completion-inspection': components['schemas']['PromiseLimits']
        contract: components['schemas']['PromiseLimits']
        'customer-call': components['schemas']['PromiseLimits']
        'design-review': components['schemas']['PromiseLimits']
        'external-works': components['schemas']['PromiseLimits']
        fees: components['schemas']['PromiseLimits']
        'line-date': components['schemas']['PromiseLimits']
        'meter-and-connect': components['schemas']['PromiseLimits']
        'midworks-inspection': components['schemas']['PromiseLimits']
        plan: components['schemas']['PromiseLimits']
        'plan-reply': components['schemas']['PromiseLimits']
        'plan-review': components['schemas']['PromiseLimits']
        'reduction-plan': components['schemas']['PromiseLimits']
        removal: components['schemas']['PromiseLimits']
        'return-visit': components['schemas']['PromiseLimits']
        survey: components['schemas']['PromiseLimits']
        'validity-extension': components['schemas']['PromiseLimits']
      }
      response: {
        contract: components['schemas']['Figure']
        fees: components['schemas']['Figure']
        'plan-confirmation': components['schemas']['Figure']
        supplement: components['schemas']['Figure']
      }
      statutory: {
        'completion-inspection': components['schemas']['StatutoryLimits']
        'design-review': components['schemas']['StatutoryLimits']
        'meter-and-connect': components['schemas']['StatutoryLimits']
        'midworks-inspection': components['schemas']['StatutoryLimits']
        'plan-reply': components['schemas']['StatutoryLimits']
      }
      terms: {
        'access-system-design': components['schemas']['Term']
        'customer-silent': components['schemas']['Term']
        'item-due': components['schemas']['Term']
        'item-due-most': components['schemas']['Term']
        'joint-review': components['schemas']['Term']
        'load-factor-least': components['schemas']['Term']
        'load-factor-most': components['schemas']['Term']
        'low-voltage-load': components['schemas']['Term']
        'low-voltage-up-to': components['schemas']['Term']
        objection: components['schemas']['Term']
        'on-site-start-entered': components['schemas']['Term']
        'stated-ahead': components['schemas']['Term']
        'stop-ahead': components['schemas']['Term']
        'supply-end-near': components['schemas']['Term']
        'suspensions-a-day': components['schemas']['Term']
        'temporary-supply': components['schemas']['Term']
        'urge-again': components['schemas']['Term']
        'validity-ask-by': components['schemas']['Term']
        'validity-silence': components['schemas']['Term']
        'wanted-ahead': components['schemas']['Term']
      }
      /** Format: date */
      validFrom: string
      validity: {
        'after-lapse': {
          HV: components['schemas']['Figure']
          LV: components['schemas']['Figure']
        }
        plan: {
          HV: components['schemas']['Figure']
          LV: components['schemas']['Figure']
        }
      }
      /** @description Name of a version; it never changes once it is published */
      version: string
      wholeCase: {
        'hv-dual': components['schemas']['CaseFigure']
        'hv-single': components['schemas']['CaseFigure']
        'lv-other': components['schemas']['CaseFigure']
        'lv-other-works': components['schemas']['CaseFigure']
        'lv-residential': components['schemas']['CaseFigure']
        'lv-residential-works': components['schemas']['CaseFigure']
      }
    }
    /** @description What the loader says of limits */
    LimitsCheck: {
      /** @description Where the promises together exceed the published commitment, in working days; no refusal */
      exceeds: {
        /** @enum {unknown} */
        column: 'lv-residential' | 'lv-residential-works' | 'lv-other' | 'lv-other-works' | 'hv-single' | 'hv-dual'
        /** @enum {unknown} */
        kind: 'handling' | 'elapsed'
        over: number
        /** @description Working days of each chain of steps */
        parts: number[]
        promised: number
        published: number
        source: string
        /**
         * @description How sure it is
         * @enum {unknown}
         */
        status: 'law' | 'rule' | 'practice' | 'unverified'
      }[]
      /** @description Why these limits would be refused; empty where they may be published */
      problems: {
        /** @description Where in the limits, `table.row.column` */
        at: string
        detail: string
        /** @description Of promises that do not fit, which of them are too long together */
        exceeded?: {
          /** @description When the limit ends, or how many days it allows */
          allowed: string
          /** @description The promises that were counted, each by its place */
          figures: {
            at: string
            /** @enum {unknown} */
            unit: 'workingDays' | 'workingHours' | 'months'
            value: number
          }[]
          /** @description The trigger from which they do not fit */
          from?: string
          /** @description When they end, or the working days that they add up to */
          needed: string
        }
        /** @enum {unknown} */
        problem:
          | 'not-countable'
          | 'no-source'
          | 'missing'
          | 'unknown'
          | 'green-longer-than-promise'
          | 'promises-exceed-limit'
          | 'out-of-order'
          | 'addressees-differ'
      }[]
    }
    LinkByPassword: {
      /** @description The present one, to confirm */
      password: string
    }
    /** @description The hash chains of some cases, computed anew */
    LogFinding: {
      cases: number
      events: number
      next: string | null
      /** @description Business time at which this was read; ISO 8601 with zone */
      now: string
      /** @description What is not as it must be; none means sound */
      problems: string[]
    }
    /** @description Mails as their delivery stands, the newest first; times but `at` are the server’s */
    MailList: {
      items: {
        /**
         * Format: date-time
         * @description The business instant of what it tells
         */
        at: string
        attempts: number
        caseNo: string
        /** @enum {unknown} */
        channel: 'email' | 'sms'
        givenUpAt: string | null
        id: string
        lastError: string | null
        nextAttemptAt: string | null
        refusedSince: string | null
        sentAt: string | null
        /** @enum {unknown} */
        state: 'sent' | 'waiting' | 'refused' | 'given-up'
        templates: (
          | 'withdrawn'
          | 'case-closed'
          | 'suspended'
          | 'plan-lapsed'
          | 'plan-changed'
          | 'urged'
          | 'item-raised'
          | 'item-reopened'
          | 'item-rung'
          | 'stop-asked'
          | 'rung'
          | 'customer-call'
          | 'validity-asked'
          | 'documents-missing'
          | 'documents-demanded-later'
          | 'plan-replied'
          | 'fee-waived'
          | 'appointment-proposed'
          | 'appointment-other-day'
          | 'opinion-asked'
          | 'signature-asked'
          | 'signature-objected'
          | 'answer-overdue'
          | 'answer-reminder'
          | 'task-given'
          | 'your-turn'
          | 'resumed'
          | 'appointment-cancelled'
          | 'answer-given'
          | 'request-withdrawn'
          | 'copy-sent'
          | 'task-taken-away'
          | 'taken-back'
          | 'later-demand'
          | 'start-entered-late'
          | 'mail-undelivered'
          | 'appointment-agreed'
          | 'appointment-noted'
          | 'year-without-notice'
          | 'phone-code'
          | 'register-link'
          | 'address-link'
          | 'account-exists'
          | 'account-invited'
          | 'password-link'
          | 'deputy-set'
          | 'absence-set'
          | 'deputy-ended'
          | 'second-factor-reset'
          | 'reading-granted'
          | 'break-glass-used'
          | 'company-consent-asked'
          | 'company-invitation'
          | 'company-join-asked'
          | 'company-member-added'
          | 'company-refused'
          | 'company-member-removed'
          | 'licence-confirmed'
          | 'licence-refused'
          | 'agent-authorised'
          | 'agent-of-case'
          | 'agent-revoked'
          | 'agent-acted'
          | 'stop-confirmed'
          | 'stop-refused'
          | 'validity-extended'
          | 'validity-deemed'
          | 'validity-refused'
          | 'phases-withdrawn'
          | 'green-admitted'
          | 'green-left'
          | 'energised'
          | 'accepted'
          | 'received'
          | 'item-moved'
          | 'item-remark'
          | 'item-handed-over'
          | 'item-settled'
          | 'item-withdrawn'
          | 'return-visited'
        )[]
        to: {
          email: string | null
          id: string
          name: string | null
        }
      }[]
      nextCursor: string | null
    }
    /** @description The mail is tried again */
    MailRetried: {
      id: string
    }
    /** @description The mails by the weight of what they say, each with its example’s subjects */
    MailTemplateList: {
      items: {
        en: string
        /** @enum {unknown} */
        template:
          | 'withdrawn'
          | 'case-closed'
          | 'suspended'
          | 'plan-lapsed'
          | 'plan-changed'
          | 'urged'
          | 'item-raised'
          | 'item-reopened'
          | 'item-rung'
          | 'stop-asked'
          | 'rung'
          | 'customer-call'
          | 'validity-asked'
          | 'documents-missing'
          | 'documents-demanded-later'
          | 'plan-replied'
          | 'fee-waived'
          | 'appointment-proposed'
          | 'appointment-other-day'
          | 'opinion-asked'
          | 'signature-asked'
          | 'signature-objected'
          | 'answer-overdue'
          | 'answer-reminder'
          | 'task-given'
          | 'your-turn'
          | 'resumed'
          | 'appointment-cancelled'
          | 'answer-given'
          | 'request-withdrawn'
          | 'copy-sent'
          | 'task-taken-away'
          | 'taken-back'
          | 'later-demand'
          | 'start-entered-late'
          | 'mail-undelivered'
          | 'appointment-agreed'
          | 'appointment-noted'
          | 'year-without-notice'
          | 'phone-code'
          | 'register-link'
          | 'address-link'
          | 'account-exists'
          | 'account-invited'
          | 'password-link'
          | 'deputy-set'
          | 'absence-set'
          | 'deputy-ended'
          | 'second-factor-reset'
          | 'reading-granted'
          | 'break-glass-used'
          | 'company-consent-asked'
          | 'company-invitation'
          | 'company-join-asked'
          | 'company-member-added'
          | 'company-refused'
          | 'company-member-removed'
          | 'licence-confirmed'
          | 'licence-refused'
          | 'agent-authorised'
          | 'agent-of-case'
          | 'agent-revoked'
          | 'agent-acted'
          | 'stop-confirmed'
          | 'stop-refused'
          | 'validity-extended'
          | 'validity-deemed'
          | 'validity-refused'
          | 'phases-withdrawn'
          | 'green-admitted'
          | 'green-left'
          | 'energised'
          | 'accepted'
          | 'received'
          | 'item-moved'
          | 'item-remark'
          | 'item-handed-over'
          | 'item-settled'
          | 'item-withdrawn'
          | 'return-visited'
        zh: string
      }[]
    }
    /** @description How a mail reads, with example data that is nobody’s */
    MailTemplatePreview: {
      en: {
        html: string
        subject: string
        text: string
      }
      /** @enum {unknown} */
      template:
        | 'withdrawn'
        | 'case-closed'
        | 'suspended'
        | 'plan-lapsed'
        | 'plan-changed'
        | 'urged'
        | 'item-raised'
        | 'item-reopened'
        | 'item-rung'
        | 'stop-asked'
        | 'rung'
        | 'customer-call'
        | 'validity-asked'
        | 'documents-missing'
        | 'documents-demanded-later'
        | 'plan-replied'
        | 'fee-waived'
        | 'appointment-proposed'
        | 'appointment-other-day'
        | 'opinion-asked'
        | 'signature-asked'
        | 'signature-objected'
        | 'answer-overdue'
        | 'answer-reminder'
        | 'task-given'
        | 'your-turn'
        | 'resumed'
        | 'appointment-cancelled'
        | 'answer-given'
        | 'request-withdrawn'
        | 'copy-sent'
        | 'task-taken-away'
        | 'taken-back'
        | 'later-demand'
        | 'start-entered-late'
        | 'mail-undelivered'
        | 'appointment-agreed'
        | 'appointment-noted'
        | 'year-without-notice'
        | 'phone-code'
        | 'register-link'
        | 'address-link'
        | 'account-exists'
        | 'account-invited'
        | 'password-link'
        | 'deputy-set'
        | 'absence-set'
        | 'deputy-ended'
        | 'second-factor-reset'
        | 'reading-granted'
        | 'break-glass-used'
        | 'company-consent-asked'
        | 'company-invitation'
        | 'company-join-asked'
        | 'company-member-added'
        | 'company-refused'
        | 'company-member-removed'
        | 'licence-confirmed'
        | 'licence-refused'
        | 'agent-authorised'
        | 'agent-of-case'
        | 'agent-revoked'
        | 'agent-acted'
        | 'stop-confirmed'
        | 'stop-refused'
        | 'validity-extended'
        | 'validity-deemed'
        | 'validity-refused'
        | 'phases-withdrawn'
        | 'green-admitted'
        | 'green-left'
        | 'energised'
        | 'accepted'
        | 'received'
        | 'item-moved'
        | 'item-remark'
        | 'item-handed-over'
        | 'item-settled'
        | 'item-withdrawn'
        | 'return-visited'
      zh: {
        html: string
        subject: string
        text: string
      }
    }
    MarkDocument: {
      /** @description Not for the customer */
      internal: boolean
    }
    /** @description A document as it is marked */
    MarkedDocument: {
      id: string
      internal: boolean
    }
    MaybeReason: {
      /** @description Number of a problem item, XTYYYYNNNNNN */
      item?: string
      reason?: string
    }
    MaybeRemark: {
      /** @description Number of a problem item, XTYYYYNNNNNN */
      item?: string
      remark?: string
    }
    /** @description A field or a document without which an application cannot be submitted */
    Missing: {
      /** @enum {unknown} */
      documentKind?:
        | 'identity'
        | 'business-licence'
        | 'property-proof'
        | 'equipment-list'
        | 'site-plan'
        | 'access-system-design'
        | 'project-approval'
        | 'important-customer-proof'
        | 'generation-description'
        | 'design-drawings'
        | 'protection-settings'
        | 'own-source-design'
        | 'payment-proof'
        | 'completion-drawings'
        | 'test-report'
        | 'defect-evidence'
        | 'permit'
        | 'force-majeure-proof'
        | 'supply-plan'
        | 'contract'
        | 'authorisation-letter'
        | 'photo'
        | 'other'
      /** @description JSON pointer into the application */
      field?: string
      /** @description In the caller's language */
      message: string
      /** @enum {unknown} */
      reason:
        | 'required'
        | 'unknown-region'
        | 'unknown-station'
        | 'too-large-for-low-voltage'
        | 'voltage-mismatch'
        | 'phases-do-not-add-up'
        | 'ends-before-it-begins'
        | 'lasts-too-long'
        | 'no-reduction'
        | 'no-increase'
        | 'in-the-past'
        | 'not-ahead'
        | 'too-far-ahead'
        | 'identity-form'
        | 'identity-birth'
        | 'credit-form'
        | 'phone-form'
        | 'not-your-case'
        | 'person'
        | 'organisation'
        | 'every-application'
        | 'high-voltage'
        | 'two-or-more-sources'
        | 'important-customer'
        | 'own-generation'
    }
    MoveItem: {
      /** @description Working days from now within which it is to be settled */
      days: number
      reason: string
      /** @description The version that the caller has seen */
      version: number
    }
    /** @description Somebody is away from a day to another, and who stands in */
    NewAbsence: {
      deputy: string | null
      /**
       * Format: date
       * @description A day, Asia/Shanghai
       */
      from: string
      /** @enum {unknown} */
      kind: 'leave' | 'training' | 'travel' | 'sick'
      /** @description The id of a person */
      person: string
      /**
       * Format: date
       * @description The last day; the period ends with it
       */
      until: string
    }
    /** @description Versions that a region adopts; null: it goes by the company’s */
    NewAdoption: {
      calendar: string | null
      from: string | null
      profile: string | null
      region: string | null
    }
    /** @description Somebody is authorised to act for the customer of a case */
    NewAgent: {
      /** @description An email, or a mobile number of the mainland */
      address: string
      /**
       * Format: date
       * @description A day in Asia/Shanghai, YYYY-MM-DD, from 2000-01-01 to 2099-12-31
       */
      from: string
      /**
       * Format: uuid
       * @description The letter of authorisation: a document of the case
       */
      letter: string
      /** @enum {unknown} */
      may: 'read' | 'act'
      /** @description As the agent is registered */
      name: string
      /** @description Whether the agent gets what is written to the customer, too */
      notified: boolean
      /**
       * Format: date
       * @description The last day; the authorisation ends with it
       */
      until: string
    }
    NewCalendar: {
      /** @description Days off and make-up days 调休 by date; all others are by their weekday */
      days: {
        [key: string]: {
          /** @enum {unknown} */
          kind: 'holiday' | 'make-up'
          name: string
        }
      }
      /** @description The version of which it was made: refused where another is in force */
      follows?: string
      hours: {
        /** @description HH:MM in Asia/Shanghai */
        from: string
        /** @description HH:MM in Asia/Shanghai */
        to: string
      }[]
      /** @description Years whose holiday notice is loaded; the others are provisional */
      noticedYears: number[]
      /** @description Where it comes from */
      source: string
      /**
       * @description How sure it is
       * @enum {unknown}
       */
      status: 'law' | 'rule' | 'practice' | 'unverified'
      /** @description Days that the law fixes in years to come; they count where the year has no notice */
      statutory?: {
        [key: string]: string
      }
      /** @description Name of a version; it never changes once it is published */
      version: string
    }
    /** @description A company account, which counts once the second person has consented */
    NewCompany: {
      address: string
      /** @description The check digit does not fit, and it is the code */
      confirmed?: boolean
      /** @description Unified social credit code 统一社会信用代码 */
      creditCode: string
      /**
       * @description In which somebody without an account is written to
       * @enum {unknown}
       */
      language: 'zh' | 'en'
      legalRepresentative: string
      name: string
      /** @description Code of the supply region */
      region: string
      /** @description The legal representative or somebody else of the company, who has to consent */
      second: {
        /** @description An email, or a mobile number of the mainland */
        address: string
        name: string
      }
    }
    /** @description The company decides to erase, as a term is over */
    NewErasure: {
      /** @description The customer */
      person: string
    }
    /** @description Lets an administrator read of customers for a time: of named cases, or of a customer */
    NewGrant: {
      /** @description Of these cases */
      cases?: string[]
      /** @description Or of all cases of this customer */
      customer?: string
      /** @description The administrator who is to read */
      holder: string
      /** @description For so long */
      hours: number
      /** @description What it is needed for */
      reason: string
    }
    NewPasskey: {
      /** @description What its person calls it */
      name: string
      response: {
        clientExtensionResults: {
          [key: string]: unknown
        }
        id: string
        rawId: string
        response: {
          attestationObject: string
          clientDataJSON: string
        } & {
          [key: string]: unknown
        }
        /** @enum {string} */
        type: 'public-key'
      }
    }
    /** @description To which versions, at least one of the three; and why */
    NewRedating: {
      /** @description Name of a version; it never changes once it is published */
      calendar?: string
      /**
       * @description The present version of the counting rules
       * @enum {number}
       */
      counting?: 2
      /** @description Name of a version; it never changes once it is published */
      profile?: string
      reason: string
    }
    /** @description A unit to be added; its code is made from its name */
    NewUnit: {
      nameEn: string
      nameZh: string
      /** @description The company for a region, a region for a station */
      parent: string
    }
    /** @description Open tasks; each number is the total of the work list `all` with the same filters and that state */
    OpenCounts: {
      dueSoon: number
      /** @description What is left of today; due soon as well */
      dueToday: number
      open: number
      overdue: number
      stopped: number
    }
    OpenidOffer: {
      /** @description Whether there is a sign-in of the company */
      isOffered: boolean
      /** @description Whether staff may sign in by it alone */
      isRequired: boolean
    }
    /** @description The organisation with who works where and how many cases are open */
    Organisation: {
      items: {
        /** @description Nothing new goes there */
        closed: boolean
        code: string
        /** @enum {unknown} */
        kind: 'company' | 'region' | 'station'
        nameEn: string
        nameZh: string
        openCases: number
        parent: string | null
        /** @description Who works there; who works at a station is with the station */
        people: {
          department: ('marketing' | 'planning' | 'production' | 'safety' | 'dispatch') | null
          id: string
          name: string
          /** @enum {unknown} */
          role:
            'applicant' | 'account-manager' | 'reviewer' | 'department-head' | 'supervisor' | 'leader' | 'administrator'
        }[]
      }[]
    }
    /** @description A way in which a task may end, and what it asks for */
    Outcome: {
      /** @description At least one of each kind must go with it */
      documents: (
        | 'identity'
        | 'business-licence'
        | 'property-proof'
        | 'equipment-list'
        | 'site-plan'
        | 'access-system-design'
        | 'project-approval'
        | 'important-customer-proof'
        | 'generation-description'
        | 'design-drawings'
        | 'protection-settings'
        | 'own-source-design'
        | 'payment-proof'
        | 'completion-drawings'
        | 'test-report'
        | 'defect-evidence'
        | 'permit'
        | 'force-majeure-proof'
        | 'supply-plan'
        | 'contract'
        | 'authorisation-letter'
        | 'photo'
        | 'other'
      )[]
      fields: components['schemas']['OutcomeField'][]
      list: ('conditions' | 'defects') | null
      /** @description It sends work back */
      negative: boolean
      /** @enum {unknown} */
      outcome:
        | 'accept'
        | 'supply'
        | 'surveyed'
        | 'surveyed-with-plan'
        | 'submit'
        | 'drafted'
        | 'approve'
        | 'approve-with-conditions'
        | 'return'
        | 'replied'
        | 'object'
        | 'pay'
        | 'confirm'
        | 'waive'
        | 'complete-works'
        | 'pass'
        | 'defects'
        | 'report'
        | 'draft'
        | 'agree'
        | 'sign'
        | 'install'
        | 'energise'
        | 'extend'
        | 'convert'
        | 'remove'
        | 'file'
        | 'visit'
        | 'grant'
        | 'refuse'
        | 'called'
        | 'state'
      /**
       * @description The text that goes with it
       * @enum {unknown}
       */
      statement: 'none' | 'optional' | 'required'
    }
    /** @description A figure that an outcome asks for */
    OutcomeField: {
      max: number | null
      min: number | null
      /** @enum {unknown} */
      name:
        | 'distanceToSourceM'
        | 'availableKva'
        | 'feasible'
        | 'verifiedKw'
        | 'verifiedKva'
        | 'lineLengthM'
        | 'conductorMm2'
        | 'breakerA'
        | 'meterA'
        | 'feederKva'
        | 'voltageKv'
        | 'sources'
        | 'lineReadyOn'
        | 'transformerKva'
        | 'meteringCurrentA'
        | 'securityLoadKw'
        | 'ownSourceKw'
        | 'conditions'
        | 'toStep'
        | 'feeFen'
        | 'part'
        | 'amountFen'
        | 'defects'
        | 'meters'
        | 'appointedOn'
        | 'outageNeeded'
        | 'outageNotice'
        | 'until'
        | 'finalReadingKwh'
        | 'settledFen'
        | 'satisfaction'
      optional: boolean
      /** @description Of a choice, those on the case's route */
      options: ('survey' | 'external-plan' | 'internal-plan' | 'plan')[]
      /** @enum {unknown} */
      type: 'number' | 'choice' | 'flag' | 'date' | 'reference'
      unit: ('kVA' | 'kW' | 'kWh' | 'kV' | 'A' | 'mm²' | 'm' | 'fen' | 'pieces' | 'points') | null
      /** @description A number without fractions */
      whole: boolean
    }
    /** @description How the signed-in person signs in, and where; instants by the server’s clock */
    OwnAccount: {
      deadlineFeed: {
        lastUsedAt: string | null
        since: string | null
      } | null
      /** @description Whether this person can sign in with a password */
      hasPassword: boolean
      identity: {
        since: string | null
      } | null
      secondFactors: {
        authenticator: boolean
        passkeys: {
          id: string
          lastUsedAt: string | null
          name: string
          since: string | null
        }[]
        /** @description How many are left */
        recoveryCodes: number
      }
      sessions: {
        address: string | null
        device: string | null
        id: string
        isThis: boolean
        lastUsedAt: string | null
        since: string | null
      }[]
    }
    /** @description My positions; none of a customer */
    OwnPositions: {
      items: {
        department: ('marketing' | 'planning' | 'production' | 'safety' | 'dispatch') | null
        /** @description The one in which they begin when they sign in */
        home: boolean
        id: string
        /** @description This session is in it */
        isCurrent: boolean
        region: string | null
        rights: ('system' | 'security' | 'audit')[]
        /** @enum {unknown} */
        role:
          'applicant' | 'account-manager' | 'reviewer' | 'department-head' | 'supervisor' | 'leader' | 'administrator'
        station: string | null
        /** @description Open tasks that are mine in it */
        waiting: number
      }[]
    }
    PasskeyOptions: {
      [key: string]: unknown
    }
    PasskeyShown: {
      response: {
        clientExtensionResults: {
          [key: string]: unknown
        }
        id: string
        rawId: string
        response: {
          authenticatorData: string
          clientDataJSON: string
          signature: string
        } & {
          [key: string]: unknown
        }
        /** @enum {string} */
        type: 'public-key'
      }
    }
    /** @description The present password, and the next */
    PasswordChange: {
      next: string
      present: string
    }
    /** @description The outcome of the holder, which waits for signatures */
    PendingOutcome: {
      /** @description ISO 8601 with milliseconds and zone */
      at: string
      by: components['schemas']['PersonName']
      outcome: string
      text: string | null
    }
    /** @description People with an account, by name; instants by the server’s clock */
    PeopleList: {
      items: {
        department: ('marketing' | 'planning' | 'production' | 'safety' | 'dispatch') | null
        email: string
        id: string
        invitedAt: string | null
        lastSignInAt: string | null
        name: string
        phone: string | null
        /** @description Beside the one that is home, which stands above */
        positions: {
          department: ('marketing' | 'planning' | 'production' | 'safety' | 'dispatch') | null
          /** @description The one in which they begin when they sign in */
          home: boolean
          id: string
          region: string | null
          rights: ('system' | 'security' | 'audit')[]
          /** @enum {unknown} */
          role:
            'applicant' | 'account-manager' | 'reviewer' | 'department-head' | 'supervisor' | 'leader' | 'administrator'
          station: string | null
        }[]
        region: string | null
        rights: ('system' | 'security' | 'audit')[]
        /** @enum {unknown} */
        role:
          'applicant' | 'account-manager' | 'reviewer' | 'department-head' | 'supervisor' | 'leader' | 'administrator'
        /** @description Sessions that are open now */
        sessions: number
        /** @enum {unknown} */
        state: 'invited' | 'active' | 'disabled'
        station: string | null
      }[]
      nextCursor: string | null
    }
    /** @description The signed-in person */
    Person: {
      /** @description What this person may do to the house */
      administration: (
        | 'read-rules'
        | 'publish-calendar'
        | 'publish-profile'
        | 'adopt-rules'
        | 'read-redatings'
        | 'preview-redating'
        | 'apply-redating'
        | 'cancel-redating'
        | 'read-audit'
        | 'verify-log'
        | 'read-mails'
        | 'retry-mail'
        | 'read-people'
        | 'invite-person'
        | 'move-person'
        | 'disable-person'
        | 'enable-person'
        | 'send-password-link'
        | 'read-access-log'
        | 'give-position'
        | 'take-position'
        | 'read-organisation'
        | 'add-unit'
        | 'rename-unit'
        | 'close-unit'
        | 'reopen-unit'
        | 'end-sessions'
        | 'reset-second-factor'
        | 'read-erasures'
        | 'prepare-erasure'
        | 'confirm-erasure'
        | 'refuse-erasure'
      )[]
      department: ('marketing' | 'planning' | 'production' | 'safety' | 'dispatch') | null
      email: string | null
      id: string
      /** @description Whether everything but the own account is refused until there is one */
      lacksSecondFactor: boolean
      /** @enum {unknown} */
      language: 'zh' | 'en'
      name: string
      /** @description What of the work of others this person may look at */
      oversight: ('board' | 'load' | 'trends')[]
      phone: string | null
      region: string | null
      /** @enum {unknown} */
      role: 'applicant' | 'account-manager' | 'reviewer' | 'department-head' | 'supervisor' | 'leader' | 'administrator'
      /** @description For whom this person stands in now */
      standsIn: {
        id: string
        name: string | null
        /** @enum {unknown} */
        role:
          'applicant' | 'account-manager' | 'reviewer' | 'department-head' | 'supervisor' | 'leader' | 'administrator'
        /**
         * Format: date-time
         * @description At this instant no more
         */
        until: string
      }[]
      station: string | null
    }
    /** @description A person by id; the name is null where the reader may not know it */
    PersonName: {
      id: string
      name: string | null
    }
    /** @description The role of a person, and where it applies */
    PersonPlace: {
      department: ('marketing' | 'planning' | 'production' | 'safety' | 'dispatch') | null
      region: string | null
      /** @description What an administrator may do; of nobody else */
      rights?: ('system' | 'security' | 'audit')[]
      /** @enum {unknown} */
      role: 'account-manager' | 'reviewer' | 'department-head' | 'supervisor' | 'leader' | 'administrator'
      station?: string | null
    }
    /** @description What each role of staff needs */
    Places: {
      roles: {
        /** @description What it may say beside */
        may: ('department' | 'region' | 'station' | 'rights')[]
        needs: ('department' | 'region' | 'station' | 'rights')[]
        /** @enum {unknown} */
        role: 'account-manager' | 'reviewer' | 'department-head' | 'supervisor' | 'leader' | 'administrator'
      }[]
    }
    /** @description Whether the row would be allowed now; each for itself, the others not yet done */
    PreviewedRow: {
      allowed: boolean
      caseNo: string
      law?: components['schemas']['ExtensionAndLaw']
      problem?: components['schemas']['Problem']
      task: string
    }
    Problem: {
      code: string
      detail: string
      errors?: {
        /** @description JSON pointer into the part named by `in` */
        field: string
        /** @enum {unknown} */
        in: 'body' | 'query' | 'path' | 'header'
        /** @description In the caller's language */
        reason: string
      }[]
      instance: string
      status: number
      title: string
      type: string
      /** @description Wrong fields beside those in `errors` */
      untold?: number
    } & {
      [key: string]: unknown
    }
    ProfileVersion: {
      /** @description Rows that this version has no limits of: the shipped ones count */
      added: string[]
      /** @description Cases submitted now take it, but for regions that adopted another */
      current: boolean
      /** @description ISO 8601 with milliseconds and zone */
      loadedAt: string
      profile: components['schemas']['LimitProfile']
      version: string
    }
    /** @description How far a case is: no names, no address, no files, no figures */
    Progress: {
      caseNo: string
      /** Format: date-time */
      expiresAt: string
      /** Format: date-time */
      now: string
      /** @enum {unknown} */
      status: 'in-progress' | 'withdrawn' | 'completed' | 'closed'
      steps: {
        doneOn: string | null
        dueOn: string | null
        parties: ('marketing' | 'planning' | 'production' | 'safety' | 'dispatch' | 'account-manager' | 'applicant')[]
        phase: number
        /** @enum {unknown} */
        state: 'done' | 'now' | 'ahead'
        /** @enum {unknown} */
        step:
          | 'acceptance'
          | 'supplement'
          | 'survey'
          | 'access-system-design'
          | 'external-plan'
          | 'internal-plan'
          | 'plan'
          | 'plan-review'
          | 'plan-reply'
          | 'plan-confirmation'
          | 'fees'
          | 'design-submission'
          | 'design-review'
          | 'external-works'
          | 'customer-works'
          | 'midworks-inspection'
          | 'completion-report'
          | 'completion-inspection'
          | 'contract'
          | 'metering'
          | 'energisation'
          | 'supply-end'
          | 'removal'
          | 'archive'
          | 'return-visit'
          | 'validity-extension'
          | 'customer-call'
          | 'line-date'
      }[]
      withCustomer: boolean
    }
    /** @description The links to the progress of a case, the newest first */
    ProgressLinks: {
      items: {
        /** Format: date-time */
        createdAt: string
        /** Format: date-time */
        expiresAt: string
        id: string
        /** @description Neither revoked nor expired */
        isOpen: boolean
        lastUsedAt: string | null
        revokedAt: string | null
      }[]
    }
    PromiseLimits: {
      'hv-dual'?: components['schemas']['Figure']
      'hv-single'?: components['schemas']['Figure']
      'lv-other'?: components['schemas']['Figure']
      'lv-other-works'?: components['schemas']['Figure']
      'lv-residential'?: components['schemas']['Figure']
      'lv-residential-works'?: components['schemas']['Figure']
    }
    /** @description When somebody comes to the site; a new proposal takes the place of the last */
    ProposeAppointment: {
      /** @description HH:mm, Asia/Shanghai */
      from: string
      /** @description Number of a problem item, XTYYYYNNNNNN */
      item?: string
      note?: string
      /**
       * Format: date
       * @description A day in Asia/Shanghai, YYYY-MM-DD, from 2000-01-01 to 2099-12-31
       */
      on: string
      /** @description HH:mm, Asia/Shanghai */
      until: string
    }
    ProviderAddress: {
      /** @description Where the browser is to go, with the cookie of this answer */
      address: string
    }
    /** @description Years without a holiday notice into which open cases reach */
    ProvisionalYears: {
      items: {
        /** @description The calendar in force has the notice; these cases wait for a re-dating */
        loaded: boolean
        openCases: number
        year: number
      }[]
    }
    Published: {
      /** @description Name of a version; it never changes once it is published */
      version: string
    }
    /** @description What holds a case up and no step of the procedure decides, and who is to settle it */
    RaiseItem: {
      /** @description Working days from now within which it is to be settled */
      days?: number
      matter: string
      /** @description Id of a person */
      owner: string
      /** @enum {unknown} */
      party?: 'marketing' | 'planning' | 'production' | 'safety' | 'dispatch' | 'account-manager' | 'applicant'
      /** @enum {unknown} */
      step?:
        | 'acceptance'
        | 'supplement'
        | 'survey'
        | 'access-system-design'
        | 'external-plan'
        | 'internal-plan'
        | 'plan'
        | 'plan-review'
        | 'plan-reply'
        | 'plan-confirmation'
        | 'fees'
        | 'design-submission'
        | 'design-review'
        | 'external-works'
        | 'customer-works'
        | 'midworks-inspection'
        | 'completion-report'
        | 'completion-inspection'
        | 'contract'
        | 'metering'
        | 'energisation'
        | 'supply-end'
        | 'removal'
        | 'archive'
        | 'return-visit'
        | 'validity-extension'
        | 'customer-call'
        | 'line-date'
    }
    /** @description Who read a case, by day and way; `person` is null for customers */
    ReaderList: {
      items: {
        department: ('marketing' | 'planning' | 'production' | 'safety' | 'dispatch') | null
        /** @description ISO 8601 with milliseconds and zone */
        lastAt: string
        person: {
          id: string
          name: string | null
        } | null
        region: string | null
        /** @enum {unknown} */
        role:
          'applicant' | 'account-manager' | 'reviewer' | 'department-head' | 'supervisor' | 'leader' | 'administrator'
        times: number
        /**
         * @description On a page, by a search, in a file that was opened, in a file that was taken away
         * @enum {unknown}
         */
        way: 'shown' | 'found' | 'opened' | 'exported'
      }[]
      nextCursor: string | null
    }
    /** @description The access log, the newest first */
    ReadingList: {
      items: {
        /** @description ISO 8601 with milliseconds and zone */
        at: string
        /** @description The cases that were shown; of a list those on the page */
        cases: string[]
        department: ('marketing' | 'planning' | 'production' | 'safety' | 'dispatch') | null
        file: string | null
        person: {
          id: string
          name: string | null
        }
        /** @description ISO 8601 with milliseconds and zone */
        recordedAt: string
        region: string | null
        /** @enum {unknown} */
        role:
          'applicant' | 'account-manager' | 'reviewer' | 'department-head' | 'supervisor' | 'leader' | 'administrator'
        /** @description Method and path as they stand in this document */
        route: string
        /**
         * @description On a page, by a search, in a file that was opened, in a file that was taken away
         * @enum {unknown}
         */
        way: 'shown' | 'found' | 'opened' | 'exported'
      }[]
      nextCursor: string | null
    }
    Reason: {
      /** @description Number of a problem item, XTYYYYNNNNNN */
      item?: string
      reason: string
    }
    /** @description Shown once; each opens once where the app is lost */
    RecoveryCodes: {
      codes: string[]
    }
    /** @description A change of calendar, limits or counting rules for the open cases 重算期限 */
    Redating: {
      appliedAt: string | null
      appliedBy: components['schemas']['PersonName'] | null
      /** @description The version that was applied last; 0 before the first */
      appliedVersion: number
      calendar: string | null
      counting: number | null
      counts: {
        /** @description With a clock that would be overdue at once */
        becomesOverdue: number
        cancelled: number
        /** @description With a due instant or a limit that changes */
        changed: number
        closed: number
        done: number
        failed: number
        moved: number
        pending: number
        shown: number
        /** @description Open cases of other versions when it was asked for */
        total: number
      }
      /** @description ISO 8601 with milliseconds and zone */
      createdAt: string
      createdBy: components['schemas']['PersonName']
      id: string
      profile: string | null
      reason: string
      /** @enum {unknown} */
      status: 'computing' | 'previewed' | 'applying' | 'applied' | 'cancelled'
      /** @description Of what is shown; higher where cases are shown again */
      version: number
    }
    RedatingAnswer: {
      id: string
      /** @enum {unknown} */
      status: 'computing' | 'previewed' | 'applying' | 'applied' | 'cancelled'
      version: number
    }
    RedatingCaseList: {
      items: {
        becomesOverdue: boolean
        caseNo: string
        /** @description Those that change; all others keep their due instant */
        clocks: {
          /** @description It would be overdue at once, and was not when it was shown */
          becomesOverdue: boolean
          clock: string
          due: {
            after: string | null
            before: string | null
          }
          green: {
            after: components['schemas']['Limit'] | null
            before: components['schemas']['Limit'] | null
          }
          /** @enum {unknown} */
          layer: 'promise' | 'statutory' | 'case' | 'response' | 'validity'
          limit: {
            after: components['schemas']['Limit'] | null
            before: components['schemas']['Limit'] | null
          }
          /**
           * @description The step, the row of the regulation, the kind of case clock, the commitment for the whole case, or the kind of validity
           * @enum {unknown}
           */
          name:
            | 'acceptance'
            | 'supplement'
            | 'survey'
            | 'access-system-design'
            | 'external-plan'
            | 'internal-plan'
            | 'plan'
            | 'plan-review'
            | 'plan-reply'
            | 'plan-confirmation'
            | 'fees'
            | 'design-submission'
            | 'design-review'
            | 'external-works'
            | 'customer-works'
            | 'midworks-inspection'
            | 'completion-report'
            | 'completion-inspection'
            | 'contract'
            | 'metering'
            | 'energisation'
            | 'supply-end'
            | 'removal'
            | 'archive'
            | 'return-visit'
            | 'validity-extension'
            | 'customer-call'
            | 'line-date'
            | 'meter-and-connect'
            | 'handling'
            | 'elapsed'
            | 'getting-electricity'
            | 'published-commitment'
            | 'after-lapse'
          party:
            ('marketing' | 'planning' | 'production' | 'safety' | 'dispatch' | 'account-manager' | 'applicant') | null
          phase: number
          round: number
        }[]
        from: {
          calendar: string
          /** @description The counting rules, where they change */
          counting?: number
          profile: string
        }
        seq: number | null
        /** @description ISO 8601 with milliseconds and zone */
        shownAt: string
        /** @enum {unknown} */
        status: 'pending' | 'done' | 'moved' | 'failed' | 'closed' | 'cancelled'
        /** @description In which it is shown like this */
        version: number
      }[]
      nextCursor: string | null
    }
    RedatingList: {
      items: components['schemas']['Redating'][]
      nextCursor: string | null
    }
    RefuseStop: {
      /** @description Number of a problem item, XTYYYYNNNNNN */
      item?: string
      remark: string
    }
    /** @description The supply regions that serve customers, by their codes */
    RegionList: {
      items: string[]
    }
    /** @description What registering asks for now */
    Registration: {
      /** @description Whether one can register with a phone */
      sendsSms: boolean
      termsVersion: string
    }
    /** @description The business clock */
    RehearsalClock: {
      nextDueAt: string | null
      /** @description ISO 8601 with milliseconds and zone */
      now: string
      /** @description Business time less server time */
      offsetMs: number
      /** @description Raised by every move */
      version: number
    }
    /** @description As whom one may sign in at a rehearsal */
    RehearsalPeople: {
      items: {
        department: ('marketing' | 'planning' | 'production' | 'safety' | 'dispatch') | null
        email: string
        name: string
        region: {
          en: string
          zh: string
        } | null
        /** @enum {unknown} */
        role:
          'applicant' | 'account-manager' | 'reviewer' | 'department-head' | 'supervisor' | 'leader' | 'administrator'
      }[]
      /** @description They all sign in with this */
      password: string
    }
    RemarkOnItem: {
      remark: string
    }
    ReopenItem: {
      /** @description Working days from now within which it is to be settled */
      days?: number
      reason: string
      /** @description The version that the caller has seen */
      version: number
    }
    /** @description Until the close of business of a day; a permit needs a document of kind permit, force majeure its proof */
    RequestStop: {
      /** @description Ids of documents of the case */
      documents: string[]
      /** @description Number of a problem item, XTYYYYNNNNNN */
      item?: string
      /** @enum {unknown} */
      reason: 'permit' | 'force-majeure'
      remark?: string
      /**
       * Format: date
       * @description A day in Asia/Shanghai, YYYY-MM-DD, from 2000-01-01 to 2099-12-31
       */
      until: string
    }
    /** @description All that lacks, asked for once 一次性告知 */
    RequestSupplement: {
      /** @description Number of a problem item, XTYYYYNNNNNN */
      item?: string
      kinds: (
        | 'identity'
        | 'business-licence'
        | 'property-proof'
        | 'equipment-list'
        | 'site-plan'
        | 'access-system-design'
        | 'project-approval'
        | 'important-customer-proof'
        | 'generation-description'
        | 'design-drawings'
        | 'protection-settings'
        | 'own-source-design'
        | 'payment-proof'
        | 'completion-drawings'
        | 'test-report'
        | 'defect-evidence'
        | 'permit'
        | 'force-majeure-proof'
        | 'supply-plan'
        | 'contract'
        | 'authorisation-letter'
        | 'photo'
        | 'other'
      )[]
      remark?: string
    }
    /** @description Send the work back; a plan review names the step */
    ReturnWork: {
      /** @description Number of a problem item, XTYYYYNNNNNN */
      item?: string
      reason: string
      /** @enum {unknown} */
      toStep?: 'survey' | 'external-plan' | 'internal-plan' | 'plan'
    }
    /** @description The password was right; a second factor is needed */
    SecondFactorAsked: {
      /** @description To be given back with the second factor, within ten minutes */
      challenge: string
      /** @description What this person has */
      kinds: ('authenticator' | 'passkey')[]
    }
    SecondFactorShown: {
      challenge: string
      /** @description Six digits of the app, or a recovery code */
      code: string
    }
    /** @description Lets colleagues read a case; nothing waits for them */
    SendCopies: {
      /** @description Who is to read it */
      people: string[]
      remark?: string
    }
    /** @description The open sessions of a person */
    SessionList: {
      items: {
        address: string | null
        device: string | null
        id: string
        lastUsedAt: string | null
        since: string | null
      }[]
    }
    SettleItem: {
      /** @enum {unknown} */
      outcome: 'solved' | 'handed-to-management' | 'no-longer-needed'
      text: string
      /** @description The version that the caller has seen */
      version: number
    }
    /** @description Median and 90th percentile of so many */
    Spread: {
      median: number | null
      of: number
      p90: number | null
    }
    /** @description Entered more than four working hours after it, it counts from the entry, and the supervisor is told */
    StartInspection: {
      /** @description Number of a problem item, XTYYYYNNNNNN */
      item?: string
      /**
       * Format: date-time
       * @description When it began, where that is entered afterwards; now where absent
       */
      occurredAt?: string
    }
    /** @description The day by which the customer will have the designs or the works done */
    StateDate: {
      /** @description Number of a problem item, XTYYYYNNNNNN */
      item?: string
      /**
       * Format: date
       * @description A day in Asia/Shanghai, YYYY-MM-DD, from 2000-01-01 to 2099-12-31
       */
      on: string
    }
    StatutoryLimits: {
      'hv-dual'?: components['schemas']['Figure']
      'hv-single'?: components['schemas']['Figure']
      'lv-other'?: components['schemas']['Figure']
      'lv-residential'?: components['schemas']['Figure']
    }
    /** @description A row of the ledger; until is null while the clock stands */
    Stop: {
      endsAt: string | null
      /** @description ISO 8601 with milliseconds and zone */
      from: string
      /** @enum {unknown} */
      reason:
        | 'documents'
        | 'decision'
        | 'design'
        | 'works'
        | 'payment'
        | 'signature'
        | 'objection'
        | 'changed-drawings'
        | 'defects'
        | 'between-steps'
        | 'wanted-later'
        | 'suspended'
        | 'lapsed'
        | 'permit'
        | 'force-majeure'
      until: string | null
      /** @description By how many working days it has put off the due instant */
      workingDays: number
    }
    /** @description Open tasks on each list */
    TaskCounts: {
      /** @description 1000 stands for as many or more */
      all: number
      /** @description 1000 stands for as many or more */
      asked: number
      /** @description 1000 stands for as many or more */
      department: number
      /** @description 1000 stands for as many or more */
      'due-soon': number
      /** @description 1000 stands for as many or more */
      mine: number
      /** @description 1000 stands for as many or more */
      overdue: number
      /** @description 1000 stands for as many or more */
      'to-confirm': number
      /** @description 1000 stands for as many or more */
      unclaimed: number
    }
    /** @description A line of a work list */
    TaskLine: {
      actions: components['schemas']['AvailableAction'][]
      assignee: components['schemas']['PersonName'] | null
      /** @description Whom it waits for: who is asked for an opinion or a signature and has not answered */
      awaited: {
        /** @enum {unknown} */
        kind: 'opinion' | 'before' | 'after'
        person: components['schemas']['PersonName']
      }[]
      caseNo: string
      /** @enum {unknown} */
      category: 'lv-residential' | 'lv-other' | 'hv-single' | 'hv-dual'
      closedAt: string | null
      countedFrom: string | null
      customerName: string | null
      dueAt: string | null
      green: boolean
      /** @description step.phase.round.party; of a problem item its number */
      key: string
      /** @enum {unknown} */
      kind: 'step' | 'item'
      lastRung: string | null
      limit: components['schemas']['Limit'] | null
      matter: string | null
      /** @description ISO 8601 with milliseconds and zone */
      openedAt: string
      outcome: string | null
      overdue: boolean
      /** @enum {unknown} */
      party: 'marketing' | 'planning' | 'production' | 'safety' | 'dispatch' | 'account-manager' | 'applicant'
      /** @description 0 where the task is of the whole case */
      phase: number
      /** @description The holiday notice of the year of dueAt is not loaded: it may move with it */
      provisional: boolean
      region: string
      requestedKva: number | null
      requestedKw: number | null
      round: number
      shortAddress: string | null
      /** @enum {unknown} */
      status: 'open' | 'done' | 'cancelled' | 'not-answered'
      step:
        | (
            | 'acceptance'
            | 'supplement'
            | 'survey'
            | 'access-system-design'
            | 'external-plan'
            | 'internal-plan'
            | 'plan'
            | 'plan-review'
            | 'plan-reply'
            | 'plan-confirmation'
            | 'fees'
            | 'design-submission'
            | 'design-review'
            | 'external-works'
            | 'customer-works'
            | 'midworks-inspection'
            | 'completion-report'
            | 'completion-inspection'
            | 'contract'
            | 'metering'
            | 'energisation'
            | 'supply-end'
            | 'removal'
            | 'archive'
            | 'return-visit'
            | 'validity-extension'
            | 'customer-call'
            | 'line-date'
          )
        | null
      stopped: boolean
      stoppedSince: string | null
      /** @description Why it is stopped, and until when where that was stated */
      stops: {
        endsAt: string | null
        /** @enum {unknown} */
        reason:
          | 'documents'
          | 'decision'
          | 'design'
          | 'works'
          | 'payment'
          | 'signature'
          | 'objection'
          | 'changed-drawings'
          | 'defects'
          | 'between-steps'
          | 'wanted-later'
          | 'suspended'
          | 'lapsed'
          | 'permit'
          | 'force-majeure'
      }[]
      urged: components['schemas']['Urged'] | null
      visit: {
        /**
         * Format: date
         * @description A day in Asia/Shanghai, YYYY-MM-DD, from 2000-01-01 to 2099-12-31
         */
        on: string
        /** @enum {unknown} */
        status: 'proposed' | 'agreed' | 'other-day'
      } | null
      /** @description Ordered early: what it waits for has not come */
      waiting: boolean
      workingMinutesLeft: number | null
    }
    /** @description How a task of this case may end, whoever ends it */
    TaskOutcomes: {
      caseNo: string
      /** @description Of a written reply: what reviewers set as conditions, carried into it by the process */
      conditions: string[]
      looksAt: {
        documents: (
          | 'identity'
          | 'business-licence'
          | 'property-proof'
          | 'equipment-list'
          | 'site-plan'
          | 'access-system-design'
          | 'project-approval'
          | 'important-customer-proof'
          | 'generation-description'
          | 'design-drawings'
          | 'protection-settings'
          | 'own-source-design'
          | 'payment-proof'
          | 'completion-drawings'
          | 'test-report'
          | 'defect-evidence'
          | 'permit'
          | 'force-majeure-proof'
          | 'supply-plan'
          | 'contract'
          | 'authorisation-letter'
          | 'photo'
          | 'other'
        )[]
        fields: {
          /** @enum {unknown} */
          name:
            | 'distanceToSourceM'
            | 'availableKva'
            | 'feasible'
            | 'verifiedKw'
            | 'verifiedKva'
            | 'lineLengthM'
            | 'conductorMm2'
            | 'breakerA'
            | 'meterA'
            | 'feederKva'
            | 'voltageKv'
            | 'sources'
            | 'lineReadyOn'
            | 'transformerKva'
            | 'meteringCurrentA'
            | 'securityLoadKw'
            | 'ownSourceKw'
            | 'conditions'
            | 'toStep'
            | 'feeFen'
            | 'part'
            | 'amountFen'
            | 'defects'
            | 'meters'
            | 'appointedOn'
            | 'outageNeeded'
            | 'outageNotice'
            | 'until'
            | 'finalReadingKwh'
            | 'settledFen'
            | 'satisfaction'
          /** @enum {unknown} */
          step: 'survey' | 'external-plan' | 'internal-plan' | 'plan'
        }[]
      } | null
      outcomes: components['schemas']['Outcome'][]
      task: string
      /** @description In which unit a figure is told, on whatever form it stands */
      units: {
        /** @enum {unknown} */
        amountFen?: 'kVA' | 'kW' | 'kWh' | 'kV' | 'A' | 'mm²' | 'm' | 'fen' | 'pieces' | 'points'
        /** @enum {unknown} */
        appointedOn?: 'kVA' | 'kW' | 'kWh' | 'kV' | 'A' | 'mm²' | 'm' | 'fen' | 'pieces' | 'points'
        /** @enum {unknown} */
        availableKva?: 'kVA' | 'kW' | 'kWh' | 'kV' | 'A' | 'mm²' | 'm' | 'fen' | 'pieces' | 'points'
        /** @enum {unknown} */
        breakerA?: 'kVA' | 'kW' | 'kWh' | 'kV' | 'A' | 'mm²' | 'm' | 'fen' | 'pieces' | 'points'
        /** @enum {unknown} */
        conditions?: 'kVA' | 'kW' | 'kWh' | 'kV' | 'A' | 'mm²' | 'm' | 'fen' | 'pieces' | 'points'
        /** @enum {unknown} */
        conductorMm2?: 'kVA' | 'kW' | 'kWh' | 'kV' | 'A' | 'mm²' | 'm' | 'fen' | 'pieces' | 'points'
        /** @enum {unknown} */
        defects?: 'kVA' | 'kW' | 'kWh' | 'kV' | 'A' | 'mm²' | 'm' | 'fen' | 'pieces' | 'points'
        /** @enum {unknown} */
        distanceToSourceM?: 'kVA' | 'kW' | 'kWh' | 'kV' | 'A' | 'mm²' | 'm' | 'fen' | 'pieces' | 'points'
        /** @enum {unknown} */
        feasible?: 'kVA' | 'kW' | 'kWh' | 'kV' | 'A' | 'mm²' | 'm' | 'fen' | 'pieces' | 'points'
        /** @enum {unknown} */
        feederKva?: 'kVA' | 'kW' | 'kWh' | 'kV' | 'A' | 'mm²' | 'm' | 'fen' | 'pieces' | 'points'
        /** @enum {unknown} */
        feeFen?: 'kVA' | 'kW' | 'kWh' | 'kV' | 'A' | 'mm²' | 'm' | 'fen' | 'pieces' | 'points'
        /** @enum {unknown} */
        finalReadingKwh?: 'kVA' | 'kW' | 'kWh' | 'kV' | 'A' | 'mm²' | 'm' | 'fen' | 'pieces' | 'points'
        /** @enum {unknown} */
        lineLengthM?: 'kVA' | 'kW' | 'kWh' | 'kV' | 'A' | 'mm²' | 'm' | 'fen' | 'pieces' | 'points'
        /** @enum {unknown} */
        lineReadyOn?: 'kVA' | 'kW' | 'kWh' | 'kV' | 'A' | 'mm²' | 'm' | 'fen' | 'pieces' | 'points'
        /** @enum {unknown} */
        meterA?: 'kVA' | 'kW' | 'kWh' | 'kV' | 'A' | 'mm²' | 'm' | 'fen' | 'pieces' | 'points'
        /** @enum {unknown} */
        meteringCurrentA?: 'kVA' | 'kW' | 'kWh' | 'kV' | 'A' | 'mm²' | 'm' | 'fen' | 'pieces' | 'points'
        /** @enum {unknown} */
        meters?: 'kVA' | 'kW' | 'kWh' | 'kV' | 'A' | 'mm²' | 'm' | 'fen' | 'pieces' | 'points'
        /** @enum {unknown} */
        outageNeeded?: 'kVA' | 'kW' | 'kWh' | 'kV' | 'A' | 'mm²' | 'm' | 'fen' | 'pieces' | 'points'
        /** @enum {unknown} */
        outageNotice?: 'kVA' | 'kW' | 'kWh' | 'kV' | 'A' | 'mm²' | 'm' | 'fen' | 'pieces' | 'points'
        /** @enum {unknown} */
        ownSourceKw?: 'kVA' | 'kW' | 'kWh' | 'kV' | 'A' | 'mm²' | 'm' | 'fen' | 'pieces' | 'points'
        /** @enum {unknown} */
        part?: 'kVA' | 'kW' | 'kWh' | 'kV' | 'A' | 'mm²' | 'm' | 'fen' | 'pieces' | 'points'
        /** @enum {unknown} */
        satisfaction?: 'kVA' | 'kW' | 'kWh' | 'kV' | 'A' | 'mm²' | 'm' | 'fen' | 'pieces' | 'points'
        /** @enum {unknown} */
        securityLoadKw?: 'kVA' | 'kW' | 'kWh' | 'kV' | 'A' | 'mm²' | 'm' | 'fen' | 'pieces' | 'points'
        /** @enum {unknown} */
        settledFen?: 'kVA' | 'kW' | 'kWh' | 'kV' | 'A' | 'mm²' | 'm' | 'fen' | 'pieces' | 'points'
        /** @enum {unknown} */
        sources?: 'kVA' | 'kW' | 'kWh' | 'kV' | 'A' | 'mm²' | 'm' | 'fen' | 'pieces' | 'points'
        /** @enum {unknown} */
        toStep?: 'kVA' | 'kW' | 'kWh' | 'kV' | 'A' | 'mm²' | 'm' | 'fen' | 'pieces' | 'points'
        /** @enum {unknown} */
        transformerKva?: 'kVA' | 'kW' | 'kWh' | 'kV' | 'A' | 'mm²' | 'm' | 'fen' | 'pieces' | 'points'
        /** @enum {unknown} */
        until?: 'kVA' | 'kW' | 'kWh' | 'kV' | 'A' | 'mm²' | 'm' | 'fen' | 'pieces' | 'points'
        /** @enum {unknown} */
        verifiedKva?: 'kVA' | 'kW' | 'kWh' | 'kV' | 'A' | 'mm²' | 'm' | 'fen' | 'pieces' | 'points'
        /** @enum {unknown} */
        verifiedKw?: 'kVA' | 'kW' | 'kWh' | 'kV' | 'A' | 'mm²' | 'm' | 'fen' | 'pieces' | 'points'
        /** @enum {unknown} */
        voltageKv?: 'kVA' | 'kW' | 'kWh' | 'kV' | 'A' | 'mm²' | 'm' | 'fen' | 'pieces' | 'points'
      }
    }
    TaskPage: {
      items: components['schemas']['TaskLine'][]
      nextCursor: string | null
      /** @description Business time at which this was read; ISO 8601 with zone */
      now: string
      /** @description Items on all pages together; 10000 stands for as many or more */
      total: number
    }
    /** @description A threshold or period with its source */
    Term: {
      /** @description Where it comes from */
      source: string
      /**
       * @description How sure it is
       * @enum {unknown}
       */
      status: 'law' | 'rule' | 'practice' | 'unverified'
      /** @enum {unknown} */
      unit: 'kW' | 'kVA' | 'kV' | 'kW/kVA' | 'months' | 'days' | 'workingDays' | 'workingHours' | 'times'
      value: number
    }
    /** @description Thresholds and periods of a profile, each in its own unit */
    TermValues: {
      'access-system-design': number
      'customer-silent': number
      'item-due': number
      'item-due-most': number
      'joint-review': number
      'load-factor-least': number
      'load-factor-most': number
      'low-voltage-load': number
      'low-voltage-up-to': number
      objection: number
      'on-site-start-entered': number
      'stated-ahead': number
      'stop-ahead': number
      'supply-end-near': number
      'suspensions-a-day': number
      'temporary-supply': number
      'urge-again': number
      'validity-ask-by': number
      'validity-silence': number
      'wanted-ahead': number
    }
    /** @description A colleague of the department, who then has the task */
    Transfer: {
      /** @description Id of a person */
      assignee: string
      /** @description Number of a problem item, XTYYYYNNNNNN */
      item?: string
      reason: string
    }
    /** @description How limits were kept over time, with the number that stands behind each figure */
    Trends: {
      /** @enum {unknown} */
      by: 'week' | 'month'
      /** @description Completed cases; in time only where all their statutory rows were. Days are those of the case clock */
      cases: {
        /** @description Open now and late; counted in no other figure, as it is not closed */
        openLate: number
        /** @description Each week from its Monday or month from its first in which anything was closed */
        periods: {
          attainment: {
            inTime: number
            /** @description That had a limit */
            of: number
            share: number | null
          }
          /** @description Cases that stand behind the figure */
          cases: number
          /** @description Closed: tasks, clocks or cases */
          count: number
          /**
           * Format: date
           * @description A day in Asia/Shanghai, YYYY-MM-DD, from 2000-01-01 to 2099-12-31
           */
          from: string
          workingDays: components['schemas']['Spread']
          workingHours: components['schemas']['Spread']
        }[]
        whole: components['schemas']['Kept']
      }
      /**
       * Format: date
       * @description A day in Asia/Shanghai, YYYY-MM-DD, from 2000-01-01 to 2099-12-31
       */
      from: string
      /** @description Business time at which this was read; ISO 8601 with zone */
      now: string
      /** @description Rounds that ended: the sum of all parts against the longest of each round, less the stops */
      parallel: {
        cases: number
        parallel: {
          workingDays: number
          workingHours: number
        }
        rounds: number
        saved: {
          workingDays: number
          workingHours: number
        }
        serial: {
          workingDays: number
          workingHours: number
        }
        /** @enum {unknown} */
        step: 'survey' | 'plan-review' | 'design-review' | 'midworks-inspection' | 'completion-inspection'
      }[]
      statutory: {
        /** @description Open now and late; counted in no other figure, as it is not closed */
        openLate: number
        /** @description Each week from its Monday or month from its first in which anything was closed */
        periods: {
          attainment: {
            inTime: number
            /** @description That had a limit */
            of: number
            share: number | null
          }
          /** @description Cases that stand behind the figure */
          cases: number
          /** @description Closed: tasks, clocks or cases */
          count: number
          /**
           * Format: date
           * @description A day in Asia/Shanghai, YYYY-MM-DD, from 2000-01-01 to 2099-12-31
           */
          from: string
          workingDays: components['schemas']['Spread']
          workingHours: components['schemas']['Spread']
        }[]
        /** @enum {unknown} */
        row:
          | 'plan-reply'
          | 'design-review'
          | 'midworks-inspection'
          | 'completion-inspection'
          | 'meter-and-connect'
          | 'getting-electricity'
          | 'published-commitment'
        whole: components['schemas']['Kept']
      }[]
      /** @description The company's tasks; what was cancelled counts only where it was late already */
      steps: {
        /** @description Open now and late; counted in no other figure, as it is not closed */
        openLate: number
        /** @description Each week from its Monday or month from its first in which anything was closed */
        periods: {
          attainment: {
            inTime: number
            /** @description That had a limit */
            of: number
            share: number | null
          }
          /** @description Cases that stand behind the figure */
          cases: number
          /** @description Closed: tasks, clocks or cases */
          count: number
          /**
           * Format: date
           * @description A day in Asia/Shanghai, YYYY-MM-DD, from 2000-01-01 to 2099-12-31
           */
          from: string
          workingDays: components['schemas']['Spread']
          workingHours: components['schemas']['Spread']
        }[]
        /** @enum {unknown} */
        step:
          | 'acceptance'
          | 'supplement'
          | 'survey'
          | 'access-system-design'
          | 'external-plan'
          | 'internal-plan'
          | 'plan'
          | 'plan-review'
          | 'plan-reply'
          | 'plan-confirmation'
          | 'fees'
          | 'design-submission'
          | 'design-review'
          | 'external-works'
          | 'customer-works'
          | 'midworks-inspection'
          | 'completion-report'
          | 'completion-inspection'
          | 'contract'
          | 'metering'
          | 'energisation'
          | 'supply-end'
          | 'removal'
          | 'archive'
          | 'return-visit'
          | 'validity-extension'
          | 'customer-call'
          | 'line-date'
        whole: components['schemas']['Kept']
      }[]
      /**
       * Format: date
       * @description A day in Asia/Shanghai, YYYY-MM-DD, from 2000-01-01 to 2099-12-31
       */
      to: string
    }
    UnitChanged: {
      code: string
    }
    /** @description The company, its regions and their stations: what their codes are called */
    UnitList: {
      items: {
        /** @description Nothing new goes there */
        closed: boolean
        code: string
        /** @enum {unknown} */
        kind: 'company' | 'region' | 'station'
        nameEn: string
        nameZh: string
        parent: string | null
      }[]
    }
    /** @description What a unit is called */
    UnitNames: {
      nameEn: string
      nameZh: string
    }
    /** @description How often a task was urged, and when last */
    Urged: {
      count: number
      /** @description ISO 8601 with milliseconds and zone */
      lastAt: string
    }
    /** @description What ran from the trigger to the end, or to now, less the stops */
    Used: {
      workingDays: number
      /** @description To the minute, in two decimals */
      workingHours: number
    }
    /** @description From which case on; from the first where absent */
    VerifyLog: {
      /** @description Case number, YYYY-NNNNNN */
      after?: string
      /** @description Cases at once; 200 where absent */
      limit?: number
    }
    /** @description Versions, the newest first */
    VersionList: {
      items: {
        /** @description Cases submitted now take it, but for regions that adopted another */
        current: boolean
        /** @description ISO 8601 with milliseconds and zone */
        loadedAt: string
        name: string
        version: string
      }[]
    }
    /** @description Nothing is to be paid: the fee counts as settled */
    WaiveFee: {
      /** @description Number of a problem item, XTYYYYNNNNNN */
      item?: string
      reason: string
    }
    /** @description The day on which the customer wants a phase energised */
    WishEnergisation: {
      /** @description Number of a problem item, XTYYYYNNNNNN */
      item?: string
      /**
       * Format: date
       * @description A day in Asia/Shanghai, YYYY-MM-DD, from 2000-01-01 to 2099-12-31
       */
      on: string
      phase: number
    }
    WithdrawItem: {
      reason?: string
      /** @description The version that the caller has seen */
      version: number
    }
    /** @description Who is asked no longer */
    WithdrawRequest: {
      /** @description Number of a problem item, XTYYYYNNNNNN */
      item?: string
      people: string[]
      reason: string
    }
    /** @description Business hours and days off of the calendar that new cases take */
    WorkingDays: {
      /** @description From today on, for more than a year */
      daysOff: string[]
      hours: {
        /** @description HH:mm, Asia/Shanghai */
        from: string
        to: string
      }[]
    }
    /** @description The effect stands in the log of the case at this sequence number */
    Written: {
      caseNo: string
      seq: number
    }
  }
  responses: never
  parameters: never
  requestBodies: never
  headers: never
  pathItems: never
}
export type $defs = Record<string, never>
export type operations = Record<string, never>
